package id.kia.kiosk.sync;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks the hub's certificate in everything but its dates (architecture 5): a board without a
 * clock battery may boot in 1970, and the only one who can tell it the time is behind this
 * connection.
 *
 * <p>Chain, authority and host name must be right as always. That an answer is the hub's own is
 * proven by its pinned keys, and what is in it is sealed; a certificate that ran out opens neither.
 */
public final class UndatedTrust extends X509ExtendedTrustManager {
  private final Set<TrustAnchor> authorities;

  private UndatedTrust(Set<TrustAnchor> authorities) {
    this.authorities = Set.copyOf(authorities);
  }

  /** For connections to hosts whose certificate comes from an authority that this system trusts. */
  public static SSLContext ofThisSystem() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((@Nullable KeyStore) null);
      return context(
          Arrays.stream(factory.getTrustManagers())
              .map(X509TrustManager.class::cast)
              .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
              .map(authority -> new TrustAnchor(authority, null))
              .collect(Collectors.toSet()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  static SSLContext context(Set<TrustAnchor> authorities) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new UndatedTrust(authorities)}, null);
    return context;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    onItsOwnFirstDay(chain).checkServerTrusted(chain, authType, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    onItsOwnFirstDay(chain).checkServerTrusted(chain, authType, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("without a connection there is no host to compare with");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("a kiosk serves nobody");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("a kiosk serves nobody");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("a kiosk serves nobody");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities.stream().map(TrustAnchor::getTrustedCert).toArray(X509Certificate[]::new);
  }

  /** The usual check, as it would go on the first day on which the whole chain was valid. */
  private X509ExtendedTrustManager onItsOwnFirstDay(X509Certificate[] chain)
      throws CertificateException {
    Instant first =
        Stream.of(chain)
            .map(certificate -> certificate.getNotBefore().toInstant())
            .max(Instant::compareTo)
            .orElseThrow(() -> new CertificateException("an empty chain"));
    try {
      var parameters = new PKIXBuilderParameters(authorities, new X509CertSelector());
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(first));
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(new CertPathTrustManagerParameters(parameters));
      return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException e) {
      throw new CertificateException("the authorities cannot be used", e);
    }
  }
}
