/** How Red Hat's YAML extension takes schemas from others. */
export interface YamlExtension {
  registerContributor(scheme: string, request: Request, content: (uri: string) => string, label?: string): boolean;
}

/** Returns the URI of the schema of a file, if there is one. */
type Request = (resource: string) => string | undefined;

const SCHEME = 'athena-lint-schema';

/** Lends schemas to Red Hat's extension while the server does not run, so that nothing is said or offered twice. */
export function lendSchemas(yaml: YamlExtension, isRunning: () => boolean, read: (name: string) => string): void {
  const request: Request = resource => {
    if (isRunning()) return undefined;
    if (/[\\/]\.?athena-lint\.ya?ml$/.test(resource)) return `${SCHEME}://schema/configuration`;
    // Only its folder says that a profiles.yml is one of dbt.
    return /[\\/]\.dbt[\\/]profiles\.ya?ml$/.test(resource) ? `${SCHEME}://schema/profiles-core` : undefined;
  };
  yaml.registerContributor(SCHEME, request, uri => read(uri.slice(uri.lastIndexOf('/') + 1)), 'athena-lint');
}
