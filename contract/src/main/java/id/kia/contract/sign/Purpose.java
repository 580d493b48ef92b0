package id.kia.contract.sign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;

/** What a signature is for. In JSON it is its label. */
public enum Purpose {
  /** Entries of a kiosk's log, by the hub. */
  LOG("kia/log/v1"),
  /** Pickup codes, by the hub. */
  CODE("kia/code/v1"),
  /** HTTP requests, by a kiosk. */
  REQUEST("kia/request/v1"),
  /** The hub's time, by the hub. */
  TIME("kia/time/v1"),
  /** The numbered list of the hub's keys, by the office's root key alone. */
  KEYS("kia/keys/v1");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  /** The label, at the head of the signed bytes. */
  @JsonValue
  public String label() {
    return label;
  }

  /** The purpose of a label. Throws {@link IllegalArgumentException} for an unknown one. */
  @JsonCreator
  public static Purpose of(String label) {
    for (Purpose purpose : values()) {
      if (purpose.label.equals(label)) {
        return purpose;
      }
    }
    throw new IllegalArgumentException("purpose: unknown label");
  }

  /** Label, one zero byte, payload. */
  byte[] signedBytes(byte[] payload) {
    byte[] head = label.getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + 1 + payload.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(payload, 0, all, head.length + 1, payload.length);
    return all;
  }
}
