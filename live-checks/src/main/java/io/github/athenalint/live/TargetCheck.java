package io.github.athenalint.live;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Check;
import io.github.athenalint.account.Fact;
import io.github.athenalint.account.Question;
import io.github.athenalint.live.Asking.Asked;
import io.github.athenalint.profile.Target;
import io.github.athenalint.text.Regex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checks of one target, from who signs to what there is. */
final class TargetCheck {

  private static final Regex REGION = Regex.of("[a-z]{2,}(-[a-z]+)+-\\d+");

  private final Target target;
  private final LiveOptions options;
  private final Connections connections;
  private final Asking asking;
  private final Mask mask;
  private final List<Check> checks = new ArrayList<>();
  private final long start = System.nanoTime();

  TargetCheck(Target target, LiveOptions options, Connections connections, Asking asking) {
    this.target = target;
    this.options = options;
    this.connections = connections;
    this.asking = asking;
    this.mask = Mask.of(target, options.env());
  }

  /** Asks everything there is to ask. */
  Account run() {
    Setting region = Setting.of(target, "region_name");
    if (region instanceof Setting.Open open) {
      return without("region_name", open.why());
    }
    Optional<String> name = region.filled().filter(text -> REGION.matches(text));
    if (name.isEmpty()) {
      return without("region_name", "`region_name` is no region");
    }
    ask(name.get());
    return account(name);
  }

  private Account without(String key, String why) {
    checks.addAll(asking.all(List.of(Asked.not(Question.CREDENTIALS, key, "", why))));
    return account(Optional.empty());
  }

  private Account account(Optional<String> region) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new Account(target.profile(), target.name(), region.map(mask::of), checks, took);
  }

  private void ask(String region) {
    SharedConfig config = connections.config();
    Identity identity = new IdentityPlan(target, config, options.env(), mask).decide();
    if (identity.signing() instanceof Signing.Nobody nobody) {
      checks.addAll(asking.all(List.of(credentials(identity, nobody.answer()))));
      return;
    }
    Optional<String> endpoint = Setting.of(target, "endpoint_url").filled();
    Clients.Needs needs =
        new Clients.Needs(
            identity.signing(), region, endpoints(config), endpoint.flatMap(Endpoints::uri));
    Asked who =
        new Asked(
            Question.CREDENTIALS,
            identity.key(),
            mask.of(identity.name()),
            () -> CallerQuestion.ask(connections.clients(needs), identity.signing()));
    checks.addAll(asking.all(List.of(who)));
    Answer answer = checks.get(0).answer();
    if (answer instanceof Answer.Known known && known.fact() instanceof Fact.Caller caller) {
      askAs(caller.who(), needs);
    } else if (answer instanceof Answer.Unverified) {
      askAs(identity.signing().source(), needs);
    }
  }

  private Asked credentials(Identity identity, Answer answer) {
    return new Asked(Question.CREDENTIALS, identity.key(), mask.of(identity.name()), () -> answer);
  }

  private Endpoints endpoints(SharedConfig config) {
    Map<String, String> env = options.env();
    String profile =
        Setting.of(target, "aws_profile_name")
            .filled()
            .or(() -> Optional.ofNullable(env.get("AWS_DEFAULT_PROFILE")))
            .or(() -> Optional.ofNullable(env.get("AWS_PROFILE")))
            .orElse("default");
    return new Endpoints(config, env, config.profile(profile));
  }

  /**
   * Asks what needs to be signed. Where it is not even known who signs, one question goes first: if
   * that gets no answer either, the others would not.
   */
  private void askAs(String who, Clients.Needs needs) {
    Clients clients = connections.clients(needs);
    Questions questions =
        new Questions(
            target,
            mask,
            new AthenaQuestions(clients.athena(), who),
            new S3Questions(clients.s3(), needs.region(), who));
    List<Asked> reading = questions.reading();
    if (checks.get(0).answer() instanceof Answer.Unverified) {
      checks.addAll(asking.all(reading.subList(0, 1)));
      if (checks.get(1).answer() instanceof Answer.Unverified) {
        return;
      }
      reading = reading.subList(1, reading.size());
    }
    checks.addAll(asking.all(reading));
    Account known = account(Optional.of(needs.region()));
    List<Asked> more = new ArrayList<>();
    if (options.write()) {
      more.addAll(questions.writing(known));
    }
    if (options.query()) {
      more.add(
          questions.querying(
              known,
              new QueryQuestion(clients.queries(), who, asking.deadline(), asking.cancel())));
    }
    checks.addAll(asking.all(more));
  }
}
