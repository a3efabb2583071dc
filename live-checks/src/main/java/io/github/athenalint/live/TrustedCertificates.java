package io.github.athenalint.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whom to trust where a company's proxy stands before AWS: the certificates in the file of {@code
 * AWS_CA_BUNDLE} or {@code ca_bundle}, and as in boto3 nobody else then. The SDK for Java knows
 * neither.
 */
final class TrustedCertificates {

  private TrustedCertificates() {}

  /**
   * Returns who decides; nobody is trusted where the file holds no certificates.
   *
   * @param file the file, in PEM
   */
  static TrustManager[] of(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int count = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("bundle-" + count++, each);
      }
      if (count > 0) {
        TrustManagerFactory factory =
            TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
      }
    } catch (IOException | InvalidPathException | GeneralSecurityException unreadable) {
      // boto3 connects to nobody either.
    }
    return new TrustManager[] {new Nobody()};
  }

  /** Trusts no certificate. */
  private static final class Nobody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("nobody is trusted");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("nobody is trusted");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
