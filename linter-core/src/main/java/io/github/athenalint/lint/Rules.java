package io.github.athenalint.lint;

import io.github.athenalint.rule.Rule;
import io.github.athenalint.rules.AliasConflict;
import io.github.athenalint.rules.AsiaKeyWithoutSessionToken;
import io.github.athenalint.rules.AssumeRoleArnFormat;
import io.github.athenalint.rules.AssumeRoleExternalId;
import io.github.athenalint.rules.AssumeRoleSessionName;
import io.github.athenalint.rules.ConfigAndFlags;
import io.github.athenalint.rules.ConfigBlockDeprecated;
import io.github.athenalint.rules.DataDirInsideStagingDir;
import io.github.athenalint.rules.DatabaseLooksLikeSchema;
import io.github.athenalint.rules.DatabaseNotLowercase;
import io.github.athenalint.rules.EmptyStringValue;
import io.github.athenalint.rules.EndpointUrlInvalid;
import io.github.athenalint.rules.EngineV2ConfigBlock;
import io.github.athenalint.rules.EngineV2Field;
import io.github.athenalint.rules.EngineV2IgnoredKey;
import io.github.athenalint.rules.EngineV2NumericString;
import io.github.athenalint.rules.EngineV2Unsupported;
import io.github.athenalint.rules.EnvVarReused;
import io.github.athenalint.rules.HalfKeyPair;
import io.github.athenalint.rules.JinjaEnvDefaultTypeTrap;
import io.github.athenalint.rules.JinjaEnvMissing;
import io.github.athenalint.rules.JinjaLiteralLosesType;
import io.github.athenalint.rules.JinjaNeedsAsBool;
import io.github.athenalint.rules.JinjaNeedsAsNumber;
import io.github.athenalint.rules.JinjaNeverRenders;
import io.github.athenalint.rules.JinjaQuoteClash;
import io.github.athenalint.rules.JinjaSurroundingTextOnTypedField;
import io.github.athenalint.rules.JinjaSyntax;
import io.github.athenalint.rules.JinjaUndefinedName;
import io.github.athenalint.rules.JinjaUnknownFilter;
import io.github.athenalint.rules.JinjaUnquoted;
import io.github.athenalint.rules.KeySinceVersion;
import io.github.athenalint.rules.MalformedIgnore;
import io.github.athenalint.rules.NamingInvalid;
import io.github.athenalint.rules.NoDataRoot;
import io.github.athenalint.rules.NullNotAllowed;
import io.github.athenalint.rules.NumberOutOfRange;
import io.github.athenalint.rules.OutputNameNotString;
import io.github.athenalint.rules.OutputNotMapping;
import io.github.athenalint.rules.OutputsEmpty;
import io.github.athenalint.rules.OutputsMissing;
import io.github.athenalint.rules.OutputsNotMapping;
import io.github.athenalint.rules.PlaceholderValue;
import io.github.athenalint.rules.PlaintextSecret;
import io.github.athenalint.rules.PlatformAwsProfile;
import io.github.athenalint.rules.PlatformEnvVarPrefix;
import io.github.athenalint.rules.PlatformKeyMisplaced;
import io.github.athenalint.rules.ProfileEmpty;
import io.github.athenalint.rules.ProfileUnknownKey;
import io.github.athenalint.rules.RegionCase;
import io.github.athenalint.rules.RegionFormat;
import io.github.athenalint.rules.RegionIsAz;
import io.github.athenalint.rules.RegionUnknown;
import io.github.athenalint.rules.RequiredMissing;
import io.github.athenalint.rules.S3BucketName;
import io.github.athenalint.rules.S3UriDoubleSlash;
import io.github.athenalint.rules.S3UriInvalid;
import io.github.athenalint.rules.S3UriQueryString;
import io.github.athenalint.rules.S3UriScheme;
import io.github.athenalint.rules.S3UriTrailingSlash;
import io.github.athenalint.rules.S3UriWhitespace;
import io.github.athenalint.rules.SchemaNameChars;
import io.github.athenalint.rules.SchemaNotLowercase;
import io.github.athenalint.rules.SecretTwoInOne;
import io.github.athenalint.rules.SeedUploadArgsKey;
import io.github.athenalint.rules.TargetMissing;
import io.github.athenalint.rules.TargetNotInOutputs;
import io.github.athenalint.rules.TargetNotString;
import io.github.athenalint.rules.TargetsShareSchema;
import io.github.athenalint.rules.TypeMissing;
import io.github.athenalint.rules.TypeUnknown;
import io.github.athenalint.rules.UnknownKey;
import io.github.athenalint.rules.UnknownRule;
import io.github.athenalint.rules.UnquotedColonOrSpecial;
import io.github.athenalint.rules.UnusedIgnore;
import io.github.athenalint.rules.WorkgroupNameChars;
import io.github.athenalint.rules.WrongType;
import io.github.athenalint.rules.YamlCommentInValue;
import io.github.athenalint.rules.YamlDuplicateKey;
import io.github.athenalint.rules.YamlFileEmpty;
import io.github.athenalint.rules.YamlImplicitType;
import io.github.athenalint.rules.YamlMultipleDocuments;
import io.github.athenalint.rules.YamlOctalOrSexagesimalInt;
import io.github.athenalint.rules.YamlSyntax;
import io.github.athenalint.rules.YamlTopLevelNotMapping;
import io.github.athenalint.rules.YamlUnreadableValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every rule, sorted by name: a list to read, no reflection. */
public final class Rules {

  private static final List<Rule> ALL =
      List.of(
          new AliasConflict(),
          new AsiaKeyWithoutSessionToken(),
          new AssumeRoleArnFormat(),
          new AssumeRoleExternalId(),
          new AssumeRoleSessionName(),
          new ConfigAndFlags(),
          new ConfigBlockDeprecated(),
          new DataDirInsideStagingDir(),
          new DatabaseLooksLikeSchema(),
          new DatabaseNotLowercase(),
          new EmptyStringValue(),
          new EndpointUrlInvalid(),
          new EngineV2ConfigBlock(),
          new EngineV2Field(),
          new EngineV2IgnoredKey(),
          new EngineV2NumericString(),
          new EngineV2Unsupported(),
          new EnvVarReused(),
          new HalfKeyPair(),
          new JinjaEnvDefaultTypeTrap(),
          new JinjaEnvMissing(),
          new JinjaLiteralLosesType(),
          new JinjaNeedsAsBool(),
          new JinjaNeedsAsNumber(),
          new JinjaNeverRenders(),
          new JinjaQuoteClash(),
          new JinjaSurroundingTextOnTypedField(),
          new JinjaSyntax(),
          new JinjaUndefinedName(),
          new JinjaUnknownFilter(),
          new JinjaUnquoted(),
          new KeySinceVersion(),
          new MalformedIgnore(),
          new NamingInvalid(),
          new NoDataRoot(),
          new NullNotAllowed(),
          new NumberOutOfRange(),
          new OutputNameNotString(),
          new OutputNotMapping(),
          new OutputsEmpty(),
          new OutputsMissing(),
          new OutputsNotMapping(),
          new PlaceholderValue(),
          new PlaintextSecret(),
          new PlatformAwsProfile(),
          new PlatformEnvVarPrefix(),
          new PlatformKeyMisplaced(),
          new ProfileEmpty(),
          new ProfileUnknownKey(),
          new RegionCase(),
          new RegionFormat(),
          new RegionIsAz(),
          new RegionUnknown(),
          new RequiredMissing(),
          new S3BucketName(),
          new S3UriDoubleSlash(),
          new S3UriInvalid(),
          new S3UriQueryString(),
          new S3UriScheme(),
          new S3UriTrailingSlash(),
          new S3UriWhitespace(),
          new SchemaNameChars(),
          new SchemaNotLowercase(),
          new SecretTwoInOne(),
          new SeedUploadArgsKey(),
          new TargetMissing(),
          new TargetNotInOutputs(),
          new TargetNotString(),
          new TargetsShareSchema(),
          new TypeMissing(),
          new TypeUnknown(),
          new UnknownKey(),
          new UnknownRule(),
          new UnquotedColonOrSpecial(),
          new UnusedIgnore(),
          new WorkgroupNameChars(),
          new WrongType(),
          new YamlCommentInValue(),
          new YamlDuplicateKey(),
          new YamlFileEmpty(),
          new YamlImplicitType(),
          new YamlMultipleDocuments(),
          new YamlOctalOrSexagesimalInt(),
          new YamlSyntax(),
          new YamlTopLevelNotMapping(),
          new YamlUnreadableValue());

  private static final Map<String, Rule> BY_NAME =
      ALL.stream().collect(Collectors.toMap(rule -> rule.info().name(), Function.identity()));

  private Rules() {}

  /** Returns every rule, sorted by name. */
  public static List<Rule> all() {
    return ALL;
  }

  /** Returns the rule with the given name. */
  public static Optional<Rule> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
