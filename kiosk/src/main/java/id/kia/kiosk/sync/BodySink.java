package id.kia.kiosk.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.ResponseInfo;

/** Takes an answer's body as it comes, on a thread of the HTTP client. */
interface BodySink {
  /** The head is here; before any byte. */
  void begin(ResponseInfo head) throws IOException;

  /** Some bytes. Throwing ends the call. */
  void add(byte[] bytes) throws IOException;

  /** Keeps up to {@code limit} bytes in memory. */
  final class InMemory implements BodySink {
    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    InMemory(int limit) {
      this.limit = limit;
    }

    @Override
    public void begin(ResponseInfo head) {}

    @Override
    public void add(byte[] more) throws IOException {
      if (bytes.size() + more.length > limit) {
        throw new IOException("the answer is larger than " + limit + " bytes");
      }
      bytes.writeBytes(more);
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
