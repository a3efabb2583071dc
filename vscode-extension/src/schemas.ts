/** How Red Hat's YAML extension takes schemas from others. */
export interface YamlExtension {
  registerContributor(scheme: string, request: Request, content: (uri: string) => string, label?: string): boolean;
}

/** Returns the URI of the schema of a file, if there is one. */
type Request = (resource: string) => string | undefined;

const SCHEME = 'athena-lint-schema';

/**
 * Lends schemas to Red Hat's extension so that nothing is said twice. While the server runs that is
 * only one for athena-lint.yml, which completes and explains but refuses nothing.
 */
export function lendSchemas(yaml: YamlExtension, isRunning: () => boolean, read: (name: string) => string): void {
  const request: Request = resource => {
    const silently = isRunning() ? 'silent-' : '';
    if (/[\\/]\.?athena-lint\.ya?ml$/.test(resource)) return `${SCHEME}://schema/${silently}configuration`;
    // Only its folder says that a profiles.yml is one of dbt.
    const ofDbt = /[\\/]\.dbt[\\/]profiles\.ya?ml$/.test(resource);
    return ofDbt && !silently ? `${SCHEME}://schema/profiles-core` : undefined;
  };
  yaml.registerContributor(SCHEME, request, uri => read(uri.slice(uri.lastIndexOf('/') + 1)), 'athena-lint');
}
