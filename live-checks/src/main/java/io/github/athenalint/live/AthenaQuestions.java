package io.github.athenalint.live;

import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Fact;
import io.github.athenalint.account.Refusal.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.DataCatalog;
import software.amazon.awssdk.services.athena.model.EngineVersion;
import software.amazon.awssdk.services.athena.model.ListWorkGroupsRequest;
import software.amazon.awssdk.services.athena.model.WorkGroup;
import software.amazon.awssdk.services.athena.model.WorkGroupConfiguration;
import software.amazon.awssdk.services.athena.model.WorkGroupState;
import software.amazon.awssdk.services.athena.model.WorkGroupSummary;

/**
 * Asks Athena for what a target names.
 *
 * @param athena the client
 * @param who who asks, for a person
 */
record AthenaQuestions(AthenaClient athena, String who) {

  private static final int MOST_PAGES = 10;
  private static final String OWN_ACCOUNT = "catalog-id";

  /** Asks for a workgroup. */
  Answer workgroup(String name) {
    return asked(
        "athena:GetWorkGroup",
        () ->
            Optional.ofNullable(athena.getWorkGroup(request -> request.workGroup(name)).workGroup())
                .<Answer>map(group -> new Answer.Known(fact(group)))
                .orElseGet(() -> new Answer.Missing(List.of())),
        this::others);
  }

  /** Asks for a data catalog. */
  Answer catalog(String name) {
    return asked(
        "athena:GetDataCatalog",
        () ->
            Optional.ofNullable(athena.getDataCatalog(request -> request.name(name)).dataCatalog())
                .<Answer>map(catalog -> new Answer.Known(fact(catalog)))
                .orElseGet(() -> new Answer.Missing(List.of())),
        List::of);
  }

  /** Asks for a database of Glue. */
  Answer database(String catalog, String name, Optional<String> workgroup) {
    return asked(
        "athena:GetDatabase",
        () -> {
          athena.getDatabase(
              request -> {
                request.catalogName(catalog).databaseName(name);
                workgroup.ifPresent(request::workGroup);
              });
          return new Answer.Known(new Fact.Database(name));
        },
        List::of);
  }

  private Answer asked(String action, Supplier<Answer> question, Supplier<List<String>> others) {
    Answer answer;
    try {
      answer = question.get();
    } catch (SdkException failure) {
      answer =
          isMissing(failure)
              ? new Answer.Missing(List.of())
              : new Failures(who, action).of(failure);
    }
    return answer instanceof Answer.Missing ? new Answer.Missing(others.get()) : offRegion(answer);
  }

  /** The key is known, for STS knew it: so Athena has it not in this region. */
  private Answer offRegion(Answer answer) {
    return answer instanceof Answer.Refused refused
            && refused.refusal().reason() == Reason.KEY_UNKNOWN
        ? new Failures(who, "").refused(Reason.REGION_OFF, "")
        : answer;
  }

  /** AWS has no code for it, and says it in several ways. */
  private static boolean isMissing(SdkException failure) {
    if (!(failure instanceof AwsServiceException service) || service.awsErrorDetails() == null) {
      return false;
    }
    String code = String.valueOf(service.awsErrorDetails().errorCode());
    String text = String.valueOf(service.awsErrorDetails().errorMessage());
    boolean telling =
        text.contains("not found")
            || text.contains("does not exist")
            || text.contains("EntityNotFoundException");
    return switch (code) {
      case "EntityNotFoundException", "ResourceNotFoundException" -> true;
      case "InvalidRequestException", "MetadataException" -> telling;
      default -> false;
    };
  }

  /** Names are a help, not an answer: where they cannot be had there are none. */
  private List<String> others() {
    try {
      return athena.listWorkGroupsPaginator(ListWorkGroupsRequest.builder().build()).stream()
          .limit(MOST_PAGES)
          .flatMap(page -> page.workGroups().stream())
          .map(WorkGroupSummary::name)
          .toList();
    } catch (SdkException failure) {
      return List.of();
    }
  }

  private static Fact fact(WorkGroup group) {
    Optional<WorkGroupConfiguration> settings = Optional.ofNullable(group.configuration());
    return new Fact.Workgroup(
        group.name(),
        group.state() != WorkGroupState.DISABLED,
        settings.map(WorkGroupConfiguration::enforceWorkGroupConfiguration).orElse(false),
        settings
            .map(WorkGroupConfiguration::resultConfiguration)
            .map(results -> results.outputLocation())
            .filter(location -> !location.isEmpty()),
        settings
            .map(WorkGroupConfiguration::managedQueryResultsConfiguration)
            .map(managed -> managed.enabled())
            .orElse(false),
        settings.map(WorkGroupConfiguration::engineVersion).flatMap(AthenaQuestions::engine),
        settings.map(WorkGroupConfiguration::bytesScannedCutoffPerQuery));
  }

  private static Optional<String> engine(EngineVersion version) {
    return Optional.ofNullable(version.effectiveEngineVersion())
        .or(() -> Optional.ofNullable(version.selectedEngineVersion()))
        .filter(name -> !name.equals("AUTO"));
  }

  private static Fact fact(DataCatalog catalog) {
    return new Fact.Catalog(
        catalog.name(),
        catalog.typeAsString(),
        Optional.ofNullable(catalog.parameters()).map(values -> values.get(OWN_ACCOUNT)));
  }
}
