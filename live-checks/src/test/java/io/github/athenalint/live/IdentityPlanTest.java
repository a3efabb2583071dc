package io.github.athenalint.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Refusal.Reason;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs, decided from files and variables alone, where boto3 and the SDK for Java differ. */
class IdentityPlanTest {

  private static final String TARGET =
      """
      shop:
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
      """;

  @TempDir @Nullable Path folder;

  private final Map<String, String> env = new HashMap<>();

  private Identity decided(String config, String... fields) throws IOException {
    Path home = Objects.requireNonNull(folder);
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws/config"), config);
    env.put("HOME", home.toString());
    String text = TARGET + "      " + String.join("\n      ", fields) + "\n";
    Target target =
        LiveTargets.of(
                SourceText.of("profiles.yml", text),
                Schema.project(Dialect.CORE, Schema.newestVersion()),
                env,
                Optional.empty(),
                Optional.empty())
            .get(0);
    return new IdentityPlan(target, SharedConfig.read(env), env, Mask.of(target, env)).decide();
  }

  private static Reason reason(Identity identity) {
    Answer answer = ((Signing.Nobody) identity.signing()).answer();
    return ((Answer.Refused) answer).refusal().reason();
  }

  private static String why(Identity identity) {
    return ((Signing.Nobody) identity.signing()).answer().words();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "profile shop, shop",
    "profile \"my shop\", my shop",
    "profile 'été', été",
    "profile a.b@c:d/e+f%g, a.b@c:d/e+f%g",
    "default, default"
  })
  void aProfileIsFoundAsBotoFindsIt(String section, String name) throws IOException {
    Identity found =
        decided(
            "[" + section + "]\nAWS_ACCESS_KEY_ID=AKIAX\naws_secret_access_key: x\n",
            "aws_profile_name: \"" + name + "\"");
    assertThat(found.signing()).isInstanceOf(Signing.Keys.class);
    assertThat(((Signing.Keys) found.signing()).id()).isEqualTo("AKIAX");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"shop", "profile my shop", "Profile shop", "profile Shop"})
  void aProfileIsNotFoundWhereBotoDoesNotFindIt(String section) throws IOException {
    Identity found = decided("[" + section + "]\nregion = eu-west-1\n", "aws_profile_name: shop");
    assertThat(reason(found)).isEqualTo(Reason.PROFILE_MISSING);
    assertThat(found.key()).isEqualTo("aws_profile_name");
  }

  @Test
  void anEmptyNameIsANameThatNoProfileHas() throws IOException {
    assertThat(reason(decided("[default]\n", "aws_profile_name: ''")))
        .isEqualTo(Reason.PROFILE_MISSING);
  }

  @Test
  void keysDoNotSaveAMissingProfile() throws IOException {
    Identity found =
        decided("", "aws_profile_name: nope", "aws_access_key_id: A", "aws_secret_access_key: 'b'");
    assertThat(reason(found)).isEqualTo(Reason.PROFILE_MISSING);
  }

  @Test
  void aNamedProfileGoesBeforeVariablesAndAVariableDoesNot() throws IOException {
    String config = "[profile shop]\naws_access_key_id=OFPROFILE\naws_secret_access_key=x\n";
    env.put("AWS_ACCESS_KEY_ID", "OFENV");
    env.put("AWS_SECRET_ACCESS_KEY", "x");
    assertThat(((Signing.Keys) decided(config, "aws_profile_name: shop").signing()).id())
        .isEqualTo("OFPROFILE");
    env.put("AWS_PROFILE", "shop");
    assertThat(((Signing.Keys) decided(config, "schema: a").signing()).id()).isEqualTo("OFENV");
    env.put("AWS_PROFILE", "nope");
    assertThat(reason(decided(config, "schema: a"))).isEqualTo(Reason.PROFILE_MISSING);
  }

  @Test
  void aBlankIsSentByBotoAndCutByTheSdk() throws IOException {
    Identity found = decided("", "aws_access_key_id: AKIAX", "aws_secret_access_key: 'x '");
    assertThat(reason(found)).isEqualTo(Reason.SECRET_WRONG);
    assertThat(found.key()).isEqualTo("aws_secret_access_key");
  }

  @Test
  void halfAKeyIsNotTried() throws IOException {
    assertThat(why(decided("", "aws_access_key_id: AKIAX"))).contains("half an access key");
  }

  @Test
  void aBrokenFileStopsBoto() throws IOException {
    assertThat(why(decided("[a]\nx = 1\nx = 2\n", "schema: a")))
        .isEqualTo("boto3 stops at the file ~/.aws/config: line 3 sets a key that is set already");
  }

  @Test
  void rolesBuildOnOtherProfiles() throws IOException {
    Identity found =
        decided(
            """
            [profile shop]
            role_arn = arn:aws:iam::123456789012:role/etl
            source_profile = base
            external_id = 42
            [profile base]
            aws_access_key_id = AKIABASE
            aws_secret_access_key = x
            """,
            "aws_profile_name: shop",
            "assume_role_arn: arn:aws:iam::123456789012:role/second");
    Signing.Role second = (Signing.Role) found.signing();
    Signing.Role first = (Signing.Role) second.base();
    assertThat(second.arn()).endsWith("role/second");
    assertThat(second.session()).contains("dbt-athena");
    assertThat(first.externalId()).contains("42");
    assertThat(((Signing.Keys) first.base()).id()).isEqualTo("AKIABASE");
    assertThat(first.source()).isEqualTo("AWS profile `shop`").doesNotContain("base");
  }

  @Test
  void aCircleOfProfilesIsSeen() throws IOException {
    Identity found =
        decided(
            """
            [profile shop]
            role_arn = arn:aws:iam::123456789012:role/a
            source_profile = other
            [profile other]
            role_arn = arn:aws:iam::123456789012:role/b
            source_profile = shop
            """,
            "aws_profile_name: shop");
    assertThat(why(found)).endsWith("go in a circle");
  }

  @Test
  void whatNeedsAPersonOrALibraryIsNotTried() throws IOException {
    String role = "[profile shop]\nrole_arn = arn:aws:iam::123456789012:role/a\n";
    assertThat(why(decided(role + "source_profile=shop\nmfa_serial=x\n", "aws_profile_name: shop")))
        .contains("MFA");
    assertThat(why(decided("[profile shop]\nlogin_session = x\n", "aws_profile_name: shop")))
        .contains("login_session");
  }

  @Test
  void singleSignOnTakesTheSessionIn() throws IOException {
    Identity found =
        decided(
            """
            [profile shop]
            sso_session = corp
            sso_account_id = 123456789012
            sso_role_name = etl
            [sso-session corp]
            sso_start_url = https://acme.awsapps.com/start
            sso_region = eu-west-1
            """,
            "aws_profile_name: shop");
    Signing.Sso sso = (Signing.Sso) found.signing();
    assertThat(sso.session()).contains("corp");
    assertThat(sso.settings()).containsEntry("sso_region", "eu-west-1");
  }

  @Test
  void aVariableThatIsMissingIsNamed() throws IOException {
    assertThat(why(decided("", "aws_profile_name: \"{{ env_var('SHOP_PROFILE') }}\"")))
        .isEqualTo("`aws_profile_name` needs the variable `SHOP_PROFILE`, which is not set");
  }
}
