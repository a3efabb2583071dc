package io.github.athenalint.live;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider;

/** Carries out what was decided about signing, with the providers of the SDK. */
final class Providers {

  private static final List<String> SSO =
      List.of("sso_account_id", "sso_role_name", "sso_start_url", "sso_region");

  private static final String DEFAULT_SESSION = "athena-lint";

  private final Sts sts;

  Providers(Sts sts) {
    this.sts = sts;
  }

  /** Makes clients of STS, signed by somebody or by nobody. */
  interface Sts {

    /** Returns a client whose requests somebody signs. */
    StsClient signedBy(AwsCredentialsProvider provider);

    /** Returns a client whose requests nobody signs. */
    StsClient unsigned();
  }

  /** Returns what gives the keys; nothing is asked yet. */
  AwsCredentialsProvider of(Signing signing) {
    if (signing instanceof Signing.Keys keys) {
      return StaticCredentialsProvider.create(
          keys.token().isPresent()
              ? AwsSessionCredentials.create(keys.id(), keys.secret(), keys.token().get())
              : AwsBasicCredentials.create(keys.id(), keys.secret()));
    }
    if (signing instanceof Signing.Role role) {
      return role(role);
    }
    if (signing instanceof Signing.WebIdentity web) {
      return StsWebIdentityTokenFileCredentialsProvider.builder()
          .stsClient(sts.unsigned())
          .webIdentityTokenFile(Path.of(web.tokenFile()))
          .roleArn(web.arn())
          .roleSessionName(web.session().orElse(DEFAULT_SESSION))
          .build();
    }
    if (signing instanceof Signing.Sso sso) {
      return ProfileCredentialsProvider.builder().profileFile(file(sso)).profileName("one").build();
    }
    if (signing instanceof Signing.Program program) {
      return ProcessCredentialsProvider.builder().command(program.command()).build();
    }
    return ofMachine(signing).get();
  }

  private static Supplier<AwsCredentialsProvider> ofMachine(Signing signing) {
    return signing instanceof Signing.Container
        ? () -> ContainerCredentialsProvider.builder().build()
        : () -> InstanceProfileCredentialsProvider.builder().build();
  }

  private AwsCredentialsProvider role(Signing.Role role) {
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(sts.signedBy(of(role.base())))
        .refreshRequest(
            request -> {
              request.roleArn(role.arn());
              request.roleSessionName(role.session().orElse(DEFAULT_SESSION));
              role.externalId().ifPresent(request::externalId);
              role.seconds().ifPresent(request::durationSeconds);
            })
        .build();
  }

  /** Returns the settings of one sign-in as a file, so that the SDK reads none of its own. */
  private static ProfileFile file(Signing.Sso sso) {
    Map<String, String> settings = sso.settings();
    StringBuilder text = new StringBuilder("[profile one]\n");
    for (String key : SSO) {
      boolean ofSession = key.equals("sso_start_url") || key.equals("sso_region");
      if (sso.session().isEmpty() || !ofSession) {
        text.append(key).append(" = ").append(settings.get(key)).append('\n');
      }
    }
    sso.session()
        .ifPresent(
            name ->
                text.append("sso_session = ")
                    .append(name)
                    .append("\n[sso-session ")
                    .append(name)
                    .append("]\nsso_start_url = ")
                    .append(settings.get("sso_start_url"))
                    .append("\nsso_region = ")
                    .append(settings.get("sso_region"))
                    .append('\n'));
    return ProfileFile.builder()
        .content(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)))
        .type(ProfileFile.Type.CONFIGURATION)
        .build();
  }
}
