package id.kia.kiosk.sync;

import id.kia.contract.order.OrderPushed;
import id.kia.contract.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.ResponseInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Fetches sealed photos by their hash and goes on where a broken line left off. What is half here
 * stays in memory only: the form that comes over the link is never written. One thread.
 */
final class PhotoFetch implements PhotoSource {
  /** What came of a photo. */
  sealed interface Fetched {
    /** The sealed bytes, of the right hash. */
    record Whole(byte[] sealed) implements Fetched {}

    /** It will not come right by asking again. */
    record Unusable(RefusedEntry.Why why) implements Fetched {}
  }

  private final HubApi hub;
  private String wanted = "";
  private ByteArrayOutputStream part = new ByteArrayOutputStream();

  PhotoFetch(HubApi hub) {
    this.hub = hub;
  }

  /**
   * The whole sealed photo of an order that has one.
   *
   * @throws HubFault when the line broke; the part that came is kept for the next call
   */
  @Override
  public Fetched fetch(OrderPushed order, String sha256) throws HubFault, InterruptedException {
    if (!wanted.equals(sha256)) {
      wanted = sha256;
      part = new ByteArrayOutputStream();
    }
    Fetched fetched = once(order, sha256);
    // The half that was kept may be the damaged one: once more from the start.
    return fetched.equals(new Fetched.Unusable(RefusedEntry.Why.PHOTO_DAMAGED))
        ? once(order, sha256)
        : fetched;
  }

  private Fetched once(OrderPushed order, String sha256) throws HubFault, InterruptedException {
    if (part.size() < order.photoBytes()) {
      try {
        hub.photo(sha256, part.size(), new Appending(order.photoBytes()));
      } catch (HubFault e) {
        if (e.is(ProblemCode.UNKNOWN_PHOTO)) {
          return new Fetched.Unusable(RefusedEntry.Why.PHOTO_MISSING);
        }
        throw e;
      }
    }
    byte[] sealed = part.toByteArray();
    part = new ByteArrayOutputStream();
    return sha256(sealed).equals(sha256)
        ? new Fetched.Whole(sealed)
        : new Fetched.Unusable(RefusedEntry.Why.PHOTO_DAMAGED);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Appends to the part; starts over when the hub sends the whole although asked for the rest. */
  private final class Appending implements BodySink {
    private static final int PARTIAL_CONTENT = 206;
    private final long size;

    Appending(long size) {
      this.size = size;
    }

    @Override
    public void begin(ResponseInfo head) {
      if (head.statusCode() != PARTIAL_CONTENT) {
        part.reset();
      }
    }

    @Override
    public void add(byte[] bytes) throws IOException {
      if (part.size() + bytes.length > size + 1) {
        // One byte too many is kept, so that its hash is not the photo's.
        part.write(bytes, 0, (int) Math.min(bytes.length, size + 1 - part.size()));
        return;
      }
      part.write(bytes);
    }
  }
}
