package io.github.athenalint.cli;

import io.github.athenalint.cli.report.SourceRoot;
import io.github.athenalint.workspace.Slashes;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The service that the program runs on, as the environment tells. */
enum BuildServer {
  /** GitHub Actions, and what imitates it. */
  GITHUB("GITHUB_ACTIONS", "GITHUB_WORKSPACE"),
  /** GitLab CI/CD. */
  GITLAB("GITLAB_CI", "CI_PROJECT_DIR"),
  /** Azure Pipelines. */
  AZURE("TF_BUILD", "BUILD_SOURCESDIRECTORY"),
  /** None that we know of: a person, most likely. */
  NONE("", "");

  private final String mark;
  private final String checkout;

  BuildServer(String mark, String checkout) {
    this.mark = mark;
    this.checkout = checkout;
  }

  /** Returns the service that an environment is of. */
  static BuildServer of(Shell shell) {
    for (BuildServer server : values()) {
      if (shell.variable(server.mark).equalsIgnoreCase("true")) {
        return server;
      }
    }
    return NONE;
  }

  /** Returns the checkout, if the current folder is in one that is known, else that folder. */
  SourceRoot root(Shell shell) {
    Path root = shell.folder();
    try {
      String named = shell.variable(checkout);
      Path folder = shell.path(named);
      root = !named.isEmpty() && root.startsWith(folder) ? folder : root;
    } catch (InvalidPathException odd) {
      // A variable that names no folder says nothing.
    }
    String prefix = Slashes.of(root.relativize(shell.folder()));
    String folder = Slashes.of(root);
    return new SourceRoot(
        folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder,
        prefix.isEmpty() ? "" : prefix + "/");
  }
}
