package io.github.athenalint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What one run of the program did.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it said
 */
record Run(int code, String out, String err) {

  static Run of(Engine engine, Path folder, Map<String, String> env, String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            Program.utf8(out),
            Program.utf8(err),
            env,
            folder,
            false,
            false);
    int code = new Program(shell, engine).run(args);
    Run run =
        new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    if (run.out.startsWith("{\n  \"version\": 1,\n  \"tool\"")) {
      JsonReport.check(run.out);
    }
    return run;
  }

  /** Returns everything that anybody could read. */
  String everything() {
    return out + err;
  }
}
