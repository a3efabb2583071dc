package io.github.athenalint.convert;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;

/** Converts one target between profiles.yml, the dbt platform and Terraform; a pure function. */
public final class Converter {

  private Converter() {}

  /**
   * Converts a file.
   *
   * @param source the file
   * @param request from what to what
   */
  public static Outcome convert(SourceText source, Request request) {
    YamlFile yaml = YamlReader.read(source);
    if (!yaml.problems().isEmpty()) {
      return new Outcome.Broken();
    }
    return request.route().isToCore()
        ? new ToCore(request).convert(source, yaml)
        : new FromCore(request).convert(source, yaml);
  }
}
