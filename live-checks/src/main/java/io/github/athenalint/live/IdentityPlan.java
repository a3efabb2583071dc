package io.github.athenalint.live;

import io.github.athenalint.account.Refusal.Reason;
import io.github.athenalint.profile.Target;
import io.github.athenalint.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides who signs for a target, as dbt-athena and boto3 do ({@code session.py}). */
final class IdentityPlan {

  private static final String PROFILE = "aws_profile_name";
  private static final String ID = "aws_access_key_id";
  private static final String SECRET = "aws_secret_access_key";
  private static final String TOKEN = "aws_session_token";
  private static final String ROLE = "assume_role_arn";

  private final Target target;
  private final SharedConfig config;
  private final Map<String, String> env;
  private final Mask mask;

  IdentityPlan(Target target, SharedConfig config, Map<String, String> env, Mask mask) {
    this.mask = mask;
    this.target = target;
    this.config = config;
    this.env = env;
  }

  /** Returns who signs. */
  Identity decide() {
    for (String key : List.of(PROFILE, ID, SECRET, TOKEN, ROLE)) {
      if (Setting.of(target, key) instanceof Setting.Open open) {
        return new Identity(ProfileChain.unchecked(open.why(), ""), key, "");
      }
    }
    Identity base = base();
    return assumes() && !(base.signing() instanceof Signing.Nobody) ? inRole(base) : base;
  }

  private boolean assumes() {
    return Setting.of(target, ROLE).filled().isPresent();
  }

  private Identity base() {
    if (config.problem().isPresent()) {
      return new Identity(ProfileChain.unchecked(config.problem().get(), ""), "", "");
    }
    if (Setting.of(target, PROFILE) instanceof Setting.Is named) {
      return ofProfile(named.text());
    }
    for (String variable : List.of("AWS_DEFAULT_PROFILE", "AWS_PROFILE")) {
      String name = env.getOrDefault(variable, "");
      if (!name.isEmpty()) {
        return config.profiles().containsKey(name)
            ? keys()
                .orElseGet(
                    () ->
                        new Identity(
                            chain("the AWS profile of `" + variable + "`").find(name, false),
                            "",
                            ""))
            : new Identity(
                ProfileChain.nobody(Reason.PROFILE_MISSING, "the variable `" + variable + "`"),
                "",
                name);
      }
    }
    return keys()
        .orElseGet(
            () -> new Identity(chain("the default AWS profile").find("default", false), "", ""));
  }

  /** Keys sign before a profile does, but it must be there all the same. */
  private Identity ofProfile(String name) {
    if (!config.profiles().containsKey(name)) {
      return new Identity(
          ProfileChain.nobody(Reason.PROFILE_MISSING, "`" + PROFILE + "`"), PROFILE, name);
    }
    return keys()
        .orElseGet(
            () ->
                new Identity(
                    chain("AWS profile `" + mask.of(name) + "`").find(name, true), PROFILE, name));
  }

  private ProfileChain chain(String words) {
    return new ProfileChain(config, env, words);
  }

  private Optional<Identity> keys() {
    Optional<String> id = Setting.of(target, ID).filled();
    Optional<String> secret = Setting.of(target, SECRET).filled();
    Optional<String> token = Setting.of(target, TOKEN).filled();
    if (id.isEmpty() && secret.isEmpty() && token.isEmpty()) {
      return Optional.empty();
    }
    String words = "the access key in the target";
    if (id.isEmpty() || secret.isEmpty()) {
      return Optional.of(
          new Identity(
              ProfileChain.unchecked(
                  "the target has half an access key, at which dbt stops", words),
              id.isPresent() ? ID : secret.isPresent() ? SECRET : TOKEN,
              ""));
    }
    for (String key : List.of(ID, SECRET, TOKEN)) {
      Optional<String> blank =
          Setting.of(target, key).filled().filter(text -> !text.equals(text.strip()));
      if (blank.isPresent()) {
        String where = "`" + key + "`, which has a blank around it";
        Reason reason = key.equals(SECRET) ? Reason.SECRET_WRONG : Reason.KEY_UNKNOWN;
        return Optional.of(new Identity(ProfileChain.nobody(reason, where), key, ""));
      }
    }
    return Optional.of(
        new Identity(new Signing.Keys(id.get(), secret.get(), token, words), ID, ""));
  }

  private Identity inRole(Identity base) {
    String arn = Setting.of(target, ROLE).filled().orElseThrow();
    Optional<Integer> seconds =
        target
            .value("assume_role_duration_seconds")
            .filter(Value.Number.class::isInstance)
            .map(value -> ((Value.Number) value).number().intValue());
    return new Identity(
        new Signing.Role(
            base.signing(),
            arn,
            Setting.of(target, "assume_role_external_id").filled(),
            Setting.of(target, "assume_role_session_name")
                .filled()
                .or(() -> Optional.of("dbt-athena")),
            seconds,
            "`" + ROLE + "`"),
        ROLE,
        "");
  }
}
