package id.kia.drivers.evolis.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Condition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyAssemblerTest {

  private static List<String> texts(ReplyAssembler replies) {
    List<String> texts = new ArrayList<>();
    for (Optional<Reply> r = replies.poll(); r.isPresent(); r = replies.poll()) {
      texts.add(r.get().text());
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\r", "\r\n", "\n", "\0\r\n"})
  void each_terminator_ends_a_reply_in_every_chunk_size(String end) {
    byte[] all =
        ("OK" + end + "12345" + end + "5,00 Volts" + end).getBytes(StandardCharsets.US_ASCII);
    for (int chunk = 1; chunk <= all.length; chunk++) {
      ReplyAssembler replies = new ReplyAssembler();
      for (int at = 0; at < all.length; at += chunk) {
        replies.accept(all, at, Math.min(chunk, all.length - at));
      }
      assertEquals(List.of("OK", "12345", "5,00 Volts"), texts(replies), "chunk " + chunk);
      assertFalse(replies.inReply());
    }
  }

  @Test
  void silence_ends_a_reply_without_terminator() {
    ReplyAssembler replies = new ReplyAssembler();
    replies.accept("NO CARD".getBytes(StandardCharsets.US_ASCII), 0, 7);
    assertEquals(List.of(), texts(replies));
    assertTrue(replies.inReply());
    replies.idle();
    assertEquals(List.of("NO CARD"), texts(replies));
  }

  @Test
  void any_bytes_make_bounded_printable_replies() {
    long seed = 7;
    SplittableRandom random = new SplittableRandom(seed);
    ReplyAssembler replies = new ReplyAssembler();
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[random.nextInt(1000)];
      random.nextBytes(noise);
      replies.accept(noise, 0, noise.length);
      for (String text : texts(replies)) {
        assertTrue(text.length() <= ReplyAssembler.LONGEST, "seed " + seed);
        assertTrue(text.matches("[ -~]*"), "seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR, UNKNOWN_ERROR",
    "ERROR PARAMETRES, COMMAND_REFUSED",
    "OPT NOT AVAILABLE, COMMAND_REFUSED",
    "NEED CLEANING, CLEANING_DUE",
    "ERR NEED CLEANING, CLEANING_DUE",
    "ERROR TIME OUT, MECHANICAL",
    "ERROR HOPPER, HOPPER_FAULT",
    "HOPPER FULL, HOPPER_FULL",
    "HOPPER DOOR, HOPPER_DOOR",
    "ERROR HEAD, HEAD",
    "COVER OPEN, COVER_OPEN",
    "FEEDER EMPTY, FEEDER_EMPTY",
    "CARD JAM, CARD_JAM",
    "ERR CARD, CARD_INSIDE",
    "ERROR RIBBON, RIBBON_ENDED",
    "ERR RIB DETECTION, RIBBON_UNREADABLE",
    "ERROR FLASH UNKNOW, MEMORY",
    "ERROR CHECKSUM, CHECKSUM",
    "ERROR MAG CHECKSUM, MAGNETIC",
    "ERROR MAG DATA, MAGNETIC",
    "ERROR MAG, MAGNETIC",
    "ERROR UNKNOW, UNKNOWN_ERROR",
    "ERROR SOMETHING NEW, UNKNOWN_ERROR",
    "ERR, UNKNOWN_ERROR"
  })
  void words_of_trouble_have_their_condition(String text, Condition condition) {
    assertEquals(condition, assertInstanceOf(Reply.Trouble.class, Reply.of(text)).condition());
  }

  @Test
  void ok_values_and_unknown_commands_are_told_apart() {
    assertInstanceOf(Reply.Done.class, Reply.of("OK"));
    assertInstanceOf(Reply.Unsupported.class, Reply.of("ERROR CDE"));
    assertInstanceOf(Reply.Value.class, Reply.of("NO CARD"));
    assertInstanceOf(Reply.Value.class, Reply.of(""));
  }
}
