package io.github.athenalint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.athenalint.lsp.document.Client;
import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** Follows what changes around the documents: settings, folders, files on the disk. */
final class Circumstances {

  /** The files whose changes matter to others. */
  private static final List<String> WATCHED =
      List.of(
          "**/profiles.{yml,yaml}",
          "**/dbt_project.yml",
          "**/athena-lint.yml",
          "**/.athena-lint.yml",
          "**/*baseline*.json");

  private final Desk desk;
  private final Supplier<Findings> findings;
  private final LanguageClient client;
  private final Log log;

  Circumstances(Desk desk, Supplier<Findings> findings, LanguageClient client, Log log) {
    this.desk = desk;
    this.findings = findings;
    this.client = client;
    this.log = log;
  }

  private Client can() {
    return desk.world().grounds().client();
  }

  /** Asks the client to say what changes, as far as it can. */
  void register() {
    List<Registration> wishes = new ArrayList<>();
    if (can().watchesFiles()) {
      List<FileSystemWatcher> watchers =
          WATCHED.stream().map(glob -> new FileSystemWatcher(Either.forLeft(glob))).toList();
      wishes.add(
          new Registration(
              "athena-lint-files",
              "workspace/didChangeWatchedFiles",
              new DidChangeWatchedFilesRegistrationOptions(watchers)));
    }
    if (can().tellsSettings() && can().tellsWhenSettingsChange()) {
      wishes.add(
          new Registration(
              "athena-lint-settings",
              "workspace/didChangeConfiguration",
              Map.of("section", SettingsReader.SECTIONS.get(0))));
    }
    if (!wishes.isEmpty()) {
      log.wish(client.registerCapability(new RegistrationParams(wishes)));
    }
    if (can().tellsSettings()) {
      askForSettings();
    }
  }

  private void askForSettings() {
    List<ConfigurationItem> items =
        SettingsReader.SECTIONS.stream().map(Circumstances::item).toList();
    log.wish(
        client
            .configuration(new ConfigurationParams(items))
            .thenAccept(
                answers ->
                    answers.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .filter(section -> section.size() > 0)
                        .findFirst()
                        .ifPresent(this::set)));
  }

  private static ConfigurationItem item(String section) {
    ConfigurationItem item = new ConfigurationItem();
    item.setSection(section);
    return item;
  }

  private void set(JsonElement given) {
    SettingsReader reader = new SettingsReader();
    Settings settings = reader.read(given);
    complain(reader.complaints());
    if (!settings.equals(desk.world().grounds().settings())) {
      desk.change(world -> world.with(world.grounds().with(settings)));
      findings.get().allChanged();
      if (can().refreshesLenses()) {
        log.wish(client.refreshCodeLenses());
      }
    }
  }

  /** Says what is wrong with the settings. */
  void complain(List<String> complaints) {
    for (String complaint : complaints) {
      client.showMessage(new MessageParams(MessageType.Warning, "athena-lint: " + complaint));
    }
  }

  /** Some clients send their settings, others send nothing and are asked. */
  void changed(DidChangeConfigurationParams params) {
    if (params.getSettings() instanceof JsonObject given && given.size() > 0) {
      set(given);
    } else if (can().tellsSettings()) {
      askForSettings();
    }
  }

  void changed(DidChangeWatchedFilesParams params) {
    for (FileEvent event : params.getChanges()) {
      Document.path(event.getUri()).ifPresent(this::touched);
    }
  }

  private void touched(Path path) {
    desk.change(world -> world.touched(path));
    findings.get().touched(path);
  }

  void changed(WorkspaceFoldersChangeEvent event) {
    List<Path> removed =
        event.getRemoved().stream()
            .flatMap(folder -> Document.path(folder.getUri()).stream())
            .toList();
    Stream<Path> added =
        event.getAdded().stream().flatMap(folder -> Document.path(folder.getUri()).stream());
    List<Path> folders =
        Stream.concat(
                desk.world().grounds().folders().stream()
                    .filter(folder -> !removed.contains(folder)),
                added)
            .distinct()
            .toList();
    desk.change(world -> world.with(world.grounds().with(folders)));
    findings.get().allChanged();
  }
}
