package id.kia.hub.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void outside_of_a_request_indonesian_is_spoken() {
    assertEquals(Language.INDONESIAN, Language.spoken());
  }

  @Test
  void a_language_is_spoken_for_its_own_work_only() throws Exception {
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      assertEquals(Language.ENGLISH, Language.ENGLISH.call(Language::spoken));
      assertEquals(
          Language.INDONESIAN,
          Language.ENGLISH.call(() -> others.submit(Language::spoken).get()),
          "another request at the same time");
    }
    assertEquals(Language.INDONESIAN, Language.spoken());
  }

  @Test
  void the_header_of_a_program_chooses_and_nonsense_is_indonesian() {
    assertEquals(Language.ENGLISH, Language.liked("en-US,en;q=0.9,id;q=0.3"));
    assertEquals(Language.INDONESIAN, Language.liked("id-ID,id;q=0.9,en;q=0.8"));
    assertEquals(Language.INDONESIAN, Language.liked("fr, de"));
    assertEquals(Language.INDONESIAN, Language.liked(null));
    assertEquals(Language.INDONESIAN, Language.liked(";;q=x,,=="));
    assertEquals(Language.INDONESIAN, Language.liked("en,".repeat(100_000)));
  }

  @Test
  void a_cookie_says_english_or_else_indonesian() {
    assertEquals(Language.ENGLISH, Language.of("en"));
    assertEquals(Language.INDONESIAN, Language.of("id"));
    assertEquals(Language.INDONESIAN, Language.of("en<script>"));
    assertEquals(Language.INDONESIAN, Language.of(null));
  }
}
