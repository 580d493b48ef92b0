package id.kia.drivers.evolis.virtual;

/** A command that the machine does not carry out; the message is the reply's text. */
final class Refused extends Exception {
  Refused(String reply) {
    super(reply, null, false, false);
  }

  String reply() {
    return String.valueOf(getMessage());
  }
}
