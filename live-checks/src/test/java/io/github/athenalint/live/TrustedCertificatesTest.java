package io.github.athenalint.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Question;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AWS behind a proxy with a certificate that only the company knows. */
class TrustedCertificatesTest {

  private static final String PASSWORD = "changeit";

  private final Path folder;

  TrustedCertificatesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void areThoseOfTheBundle() throws Exception {
    try (FakeAws aws = new FakeAws(server(), "https")) {
      Path own = folder.resolve("proxy.pem");
      keytool("-exportcert", "-rfc", "-file", own.toString());
      assertThat(asked(aws, own.toString())).isInstanceOf(Answer.Known.class);
      assertThat(aws.asked()).isNotEmpty();
    }
  }

  @Test
  void areThoseOfTheProfileWhereNoVariableSaysElse() throws Exception {
    Path config = folder.resolve("config");
    try (FakeAws aws = new FakeAws(server(), "https")) {
      Path own = folder.resolve("proxy.pem");
      keytool("-exportcert", "-rfc", "-file", own.toString());
      Files.writeString(config, "[profile shop]\nca_bundle = " + own + "\n");
      assertThat(asked(aws, "", config)).isInstanceOf(Answer.Known.class);
      assertThat(asked(aws, folder.resolve("gone.pem").toString(), config).words())
          .contains("needs its own in `AWS_CA_BUNDLE`");
    }
  }

  @Test
  void areNobodyElse() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.pem"), "no certificate");
    try (FakeAws aws = new FakeAws(server(), "https")) {
      for (String bundle : List.of("", broken.toString(), folder.resolve("gone.pem").toString())) {
        assertThat(asked(aws, bundle).words()).contains("needs its own in `AWS_CA_BUNDLE`");
      }
      assertThat(aws.asked()).isEmpty();
    }
  }

  private Answer asked(FakeAws aws, String bundle) throws Exception {
    Shop shop = Shop.at(folder, aws.url(), Shop.PROFILES).variable("AWS_CA_BUNDLE", bundle);
    return shop.answer(Question.CREDENTIALS);
  }

  private Answer asked(FakeAws aws, String bundle, Path config) throws Exception {
    Shop shop =
        Shop.at(folder, aws.url(), Shop.PROFILES)
            .variable("AWS_CA_BUNDLE", bundle)
            .variable("AWS_CONFIG_FILE", config.toString());
    return shop.answer(Question.CREDENTIALS);
  }

  private HttpsServer server() throws Exception {
    keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=proxy", "-ext", "san=ip:127.0.0.1");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create();
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return server;
  }

  private void keytool(String... asked) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
    command.addAll(List.of(asked));
    command.addAll(List.of("-alias", "proxy", "-storepass", PASSWORD, "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
