package id.kia.kiosk.visit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done at a visit, each as a row of steps in their order. */
public enum Guide {
  RIBBON(
      Task.OPEN_DOOR,
      Task.OPEN_COVER,
      Task.TAKE_RIBBON_OUT,
      Task.PUT_RIBBON_IN,
      Task.CLOSE_COVER,
      Task.SEE_RIBBON,
      Task.BOOK_RIBBON,
      Task.SHUT_DOOR),
  BLANKS(Task.OPEN_DOOR, Task.FAN_BLANKS, Task.PUT_BLANKS_IN, Task.BOOK_BLANKS, Task.SHUT_DOOR),
  CLEANING(
      Task.OPEN_DOOR,
      Task.OPEN_COVER,
      Task.LIFT_RIBBON,
      Task.CLOSE_COVER,
      Task.PUT_CLEANING_CARD_IN,
      Task.RUN_CLEANING,
      Task.TAKE_CLEANING_CARD,
      Task.OPEN_COVER,
      Task.PUT_RIBBON_BACK,
      Task.CLOSE_COVER,
      Task.SEE_RIBBON,
      Task.SHUT_DOOR),
  JAM(
      Task.OPEN_DOOR,
      Task.OPEN_COVER,
      Task.TAKE_CARD_OUT,
      Task.CARD_TO_BIN,
      Task.CLOSE_COVER,
      Task.SETTLE_UNKNOWN,
      Task.RESET_PRINTER,
      Task.SHUT_DOOR,
      Task.SELF_TEST),
  BIN(Task.OPEN_DOOR, Task.EMPTY_BIN, Task.BOOK_SPOILED, Task.SHUT_DOOR),
  TEST_CARD(Task.PRINT_TEST, Task.AWAIT_TEST, Task.FREE_EXIT, Task.JUDGE_TEST),
  OFFSET(
      Task.PRINT_TEST,
      Task.AWAIT_TEST,
      Task.FREE_EXIT,
      Task.SET_OFFSET,
      Task.PRINT_TEST,
      Task.AWAIT_TEST,
      Task.FREE_EXIT,
      Task.JUDGE_TEST),
  COUNT(Task.OPEN_DOOR, Task.COUNT_HOPPER, Task.COUNT_BOX, Task.COUNT_BIN, Task.SHUT_DOOR),
  CARDS(Task.FREE_EXIT, Task.SETTLE_UNKNOWN, Task.GIVE_CAPTURED);

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Task> tasks;

  Guide(Task... tasks) {
    this.tasks = List.of(tasks);
  }

  /** In their order; never empty. */
  public List<Task> tasks() {
    return tasks;
  }

  /** Its name in addresses and words. */
  public String address() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Guide> at(String address) {
    return Stream.of(values()).filter(guide -> guide.address().equals(address)).findAny();
  }
}
