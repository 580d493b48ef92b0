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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0006|12345\0|\u0015C|\u0006",
        "\u0006|12345\0\u0006|\u0015C\r|\u0006",
        "\u0006|12345\u0006|\u0015C\r\n|\u0006",
        "\u0006|12345\r\n\u0006|\u0015C\0|\u0006",
      })
  void acknowledgements_are_replies_in_every_form_and_chunk_size(String parts) {
    byte[] all = parts.replace("|", "").getBytes(StandardCharsets.US_ASCII);
    for (int chunk = 1; chunk <= all.length; chunk++) {
      ReplyAssembler replies = new ReplyAssembler(true);
      for (int at = 0; at < all.length; at += chunk) {
        replies.accept(all, at, Math.min(chunk, all.length - at));
      }
      assertEquals(List.of("ACK", "12345", "NACK C", "ACK"), texts(replies), "chunk " + chunk);
      assertFalse(replies.inReply());
    }
  }

  @Test
  void a_nack_without_its_code_is_trouble_all_the_same() {
    ReplyAssembler replies = new ReplyAssembler(true);
    replies.accept(new byte[] {0x15}, 0, 1);
    assertTrue(replies.inReply());
    replies.idle();
    Reply reply = replies.poll().orElseThrow();
    assertEquals(Condition.UNKNOWN_ERROR, assertInstanceOf(Reply.Trouble.class, reply).condition());
    assertFalse(reply.explained());
  }

  @Test
  void in_text_mode_a_stray_byte_is_no_acknowledgement() {
    ReplyAssembler replies = new ReplyAssembler();
    replies.accept(new byte[] {0x06, 0}, 0, 2);
    assertEquals(List.of("?"), texts(replies));
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
    assertInstanceOf(Reply.Done.class, Reply.of("ACK"));
    assertInstanceOf(Reply.Unsupported.class, Reply.of("NACK 1"));
    assertInstanceOf(Reply.Value.class, Reply.of("NO CARD"));
    assertInstanceOf(Reply.Value.class, Reply.of(""));
  }
}
