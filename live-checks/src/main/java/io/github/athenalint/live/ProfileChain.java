package io.github.athenalint.live;

import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Refusal;
import io.github.athenalint.account.Refusal.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chain of places in which boto3 looks for credentials (botocore {@code credentials.py}, {@code
 * create_credential_resolver}); the first that has something decides, even if it is of no use.
 */
final class ProfileChain {

  private static final String ID = "aws_access_key_id";
  private static final String SECRET = "aws_secret_access_key";
  private static final String NOWHERE =
      "not in the environment, the shared configuration or the machine";

  private final SharedConfig config;
  private final Map<String, String> env;
  private final String words;
  private final List<String> visited = new ArrayList<>();

  /**
   * Prepares to look.
   *
   * @param words how messages call the profile; those it builds on are never named
   */
  ProfileChain(SharedConfig config, Map<String, String> env, String words) {
    this.config = config;
    this.env = env;
    this.words = words;
  }

  /**
   * Looks everywhere.
   *
   * @param profile the profile
   * @param named whether the target names it: variables with keys do not count then
   */
  Signing find(String profile, boolean named) {
    if (!named && !variable("AWS_ACCESS_KEY_ID").isEmpty()) {
      return keys(
          "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", token(), env, "environment variables");
    }
    return role(profile)
        .or(() -> ofProfile(profile, named))
        .or(this::ofMachine)
        .orElseGet(() -> nobody(Reason.NO_CREDENTIALS, named ? "not in " + words : NOWHERE));
  }

  private Optional<Signing> role(String profile) {
    Map<String, String> values = config.profile(profile);
    if (!values.containsKey("role_arn") || values.containsKey("web_identity_token_file")) {
      return Optional.empty();
    }
    return Optional.of(assumed(profile, values));
  }

  private Signing assumed(String profile, Map<String, String> values) {
    Optional<String> from = value(values, "source_profile");
    Optional<String> place = value(values, "credential_source");
    if (values.containsKey("mfa_serial")) {
      return unchecked(words + " asks for a code of an MFA device", words);
    }
    if (from.isPresent() == place.isPresent()) {
      return unchecked(
          words + " has a role, and needs one of `source_profile` and `credential_source`", words);
    }
    Signing base = from.isPresent() ? source(profile, from.get()) : named(place.get());
    if (base instanceof Signing.Nobody) {
      return base;
    }
    return new Signing.Role(
        base,
        values.getOrDefault("role_arn", ""),
        value(values, "external_id"),
        value(values, "role_session_name"),
        value(values, "duration_seconds")
            .filter(text -> text.matches("\\d{1,6}"))
            .map(Integer::valueOf),
        words);
  }

  private Signing source(String parent, String profile) {
    Map<String, String> values = config.profiles().get(profile);
    if (values == null) {
      return unchecked("the `source_profile` of " + words + " does not exist", words);
    }
    boolean fixed = values.containsKey(ID) || values.containsKey(SECRET);
    boolean self = profile.equals(parent);
    boolean circle = self ? !fixed : visited.contains(profile);
    if (circle) {
      return unchecked("the profiles that " + words + " builds on go in a circle", words);
    }
    visited.add(profile);
    boolean ownRole =
        values.containsKey("role_arn") && !values.containsKey("web_identity_token_file");
    if (ownRole && !fixed) {
      return assumed(profile, values);
    }
    return ofProfile(profile, true)
        .orElseGet(() -> unchecked("the `source_profile` of " + words + " has no keys", words));
  }

  private Signing named(String place) {
    return switch (place) {
      case "Environment" ->
          variable("AWS_ACCESS_KEY_ID").isEmpty()
              ? nobody(Reason.NO_CREDENTIALS, "not in the environment, where " + words + " looks")
              : find("", false);
      case "EcsContainer" ->
          container().orElseGet(() -> nobody(Reason.NO_CREDENTIALS, "this is no container"));
      case "Ec2InstanceMetadata" -> new Signing.Instance("the role of this machine");
      default -> unchecked("the `credential_source` of " + words + " is unknown", words);
    };
  }

  private Optional<Signing> ofProfile(String profile, boolean named) {
    return webIdentity(profile, named)
        .or(() -> sso(profile))
        .or(() -> fileKeys(config.credentials(), profile))
        .or(() -> signIn(profile))
        .or(() -> process(profile))
        .or(() -> fileKeys(config.config(), profile));
  }

  private Optional<Signing> webIdentity(String profile, boolean named) {
    Map<String, String> values = new LinkedHashMap<>(config.profile(profile));
    if (!named) {
      putVariable(values, "web_identity_token_file", "AWS_WEB_IDENTITY_TOKEN_FILE");
      putVariable(values, "role_arn", "AWS_ROLE_ARN");
      putVariable(values, "role_session_name", "AWS_ROLE_SESSION_NAME");
    }
    Optional<String> file = value(values, "web_identity_token_file");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    if (value(values, "role_arn").isEmpty()) {
      return Optional.of(unchecked("there is a web identity token, and no role for it", "a token"));
    }
    return Optional.of(
        new Signing.WebIdentity(
            file.get(),
            values.getOrDefault("role_arn", ""),
            value(values, "role_session_name"),
            "a web identity"));
  }

  private void putVariable(Map<String, String> values, String key, String variable) {
    if (env.containsKey(variable)) {
      values.put(key, variable(variable));
    }
  }

  private Optional<Signing> sso(String profile) {
    Map<String, String> values = config.profile(profile);
    if (!values.containsKey("sso_role_name") && !values.containsKey("sso_account_id")) {
      return Optional.empty();
    }
    Map<String, String> settings = new LinkedHashMap<>(values);
    Optional<String> session = value(values, "sso_session");
    if (session.isPresent()) {
      Map<String, String> shared = config.ssoSessions().get(session.get());
      if (shared == null) {
        return Optional.of(unchecked("the `sso_session` of " + words + " does not exist", words));
      }
      settings.putAll(shared);
    }
    boolean whole =
        settings
            .keySet()
            .containsAll(List.of("sso_role_name", "sso_account_id", "sso_start_url", "sso_region"));
    return Optional.of(
        whole
            ? new Signing.Sso(settings, session, words)
            : unchecked("a setting of single sign-on is missing in " + words, words));
  }

  private Optional<Signing> fileKeys(Map<String, Map<String, String>> file, String profile) {
    Map<String, String> values = file.getOrDefault(profile, Map.of());
    if (!values.containsKey(ID)) {
      return Optional.empty();
    }
    Optional<String> token =
        value(values, "aws_session_token").or(() -> value(values, "aws_security_token"));
    return Optional.of(keys(ID, SECRET, token, values, words));
  }

  private Optional<Signing> signIn(String profile) {
    return config.profile(profile).containsKey("login_session")
        ? Optional.of(
            unchecked(
                "athena-lint does not sign in by `login_session`, and boto3 needs `botocore[crt]`",
                words))
        : Optional.empty();
  }

  private Optional<Signing> process(String profile) {
    return value(config.profile(profile), "credential_process")
        .map(
            line ->
                Shlex.split(line)
                    .filter(command -> !command.isEmpty())
                    .<Signing>map(command -> new Signing.Program(command, words))
                    .orElseGet(
                        () ->
                            unchecked(
                                "the `credential_process` of " + words + " is broken", words)));
  }

  private Optional<Signing> ofMachine() {
    return container()
        .or(
            () ->
                variable("AWS_EC2_METADATA_DISABLED").equalsIgnoreCase("true")
                    ? Optional.empty()
                    : Optional.of(new Signing.Instance("the role of this machine")));
  }

  private Optional<Signing> container() {
    boolean there =
        env.containsKey("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
            || env.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    return there
        ? Optional.of(new Signing.Container("the role of this container"))
        : Optional.empty();
  }

  private static Signing keys(
      String id, String secret, Optional<String> token, Map<String, String> values, String source) {
    String hidden = values.getOrDefault(secret, "");
    return hidden.isEmpty()
        ? unchecked("there is half an access key in " + source + ", at which boto3 stops", source)
        : new Signing.Keys(values.getOrDefault(id, ""), hidden, token, source);
  }

  private Optional<String> token() {
    return value(env, "AWS_SESSION_TOKEN").or(() -> value(env, "AWS_SECURITY_TOKEN"));
  }

  private String variable(String name) {
    return env.getOrDefault(name, "");
  }

  private static Optional<String> value(Map<String, String> values, String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
  }

  static Signing nobody(Reason reason, String source) {
    return new Signing.Nobody(
        new Answer.Refused(new Refusal(reason, Optional.empty(), source)), source);
  }

  static Signing unchecked(String why, String source) {
    return new Signing.Nobody(new Answer.NotChecked(why), source);
  }
}
