package id.kia.contract.sync;

import id.kia.contract.Guard;

/** A nonce for one signed request. */
public record NonceReply(String nonce) {
  public NonceReply {
    Guard.text("nonce", nonce, 1, 200);
  }
}
