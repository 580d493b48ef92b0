package id.kia.kiosk.app;

import id.kia.kiosk.sync.PinAnswer;
import id.kia.kiosk.sync.TelephoneCode;
import id.kia.kiosk.technician.CodeGate;
import id.kia.kiosk.technician.PinGate;
import java.util.Optional;

/** Who is let in at the technician's page, by PIN or by the office's code. */
final class Gates {
  private Gates() {}

  /** A person who came in is progress, whatever the kiosk's many boots say. */
  static PinGate.Answer judged(PinAnswer answer, BootLoop loop) {
    return switch (answer) {
      case PinAnswer.Known known -> {
        loop.progress();
        yield new PinGate.Known(known.name());
      }
      case PinAnswer.Wrong wrong -> new PinGate.Wrong(wrong.triesLeft());
      case PinAnswer.Locked locked -> new PinGate.Locked(locked.remaining());
    };
  }

  static CodeGate byCode(TelephoneCode codes, BootLoop loop) {
    return new CodeGate() {
      @Override
      public Optional<Asked> asked() {
        return codes.challenge().map(now -> new Asked(now.kiosk().value(), now.code().printed()));
      }

      @Override
      public Optional<PinGate.Answer> check(String person, String code) {
        return codes.check(person, code).map(answer -> judged(answer, loop));
      }
    };
  }
}
