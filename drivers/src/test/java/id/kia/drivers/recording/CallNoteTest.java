package id.kia.drivers.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintOffset;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A recording says how the machine was set up and how a card travelled. */
class CallNoteTest {
  private static final PrinterProfile PLAIN =
      new PrinterProfile(RibbonKind.YMCKO, 115_200, true, true, true);

  @Test
  void the_offset_of_a_machine_is_read_back_and_absent_where_there_was_none() {
    PrinterProfile measured = PLAIN.commissioned(false, Optional.of(new PrintOffset(-7, 6)));
    assertEquals(measured, CallNote.profile(CallNote.opened("d", measured).path("open")));
    assertEquals(PLAIN, CallNote.profile(CallNote.opened("d", PLAIN).path("open")));
  }

  @Test
  void a_card_of_an_older_recording_travelled_as_the_profile_said() {
    assertEquals(PrintJob.Sending.AS_SET, CallNote.sending(CallNote.call("print")));
    assertEquals(
        PrintJob.Sending.RAW, CallNote.sending(CallNote.call("print").put("sending", "RAW")));
  }
}
