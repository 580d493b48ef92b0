#include "board.h"

#include "board_channel.h"
#include "board_hal.h"
#include "board_line.h"
#include "board_map.h"
#include "board_store.h"
#include "board_witness.h"

#include <string.h>

enum { STORE_AFTER_MS = 2000, BAD_JUMPS = 4, CLEARLY = 8 /* tenths of a piece */ };

/* Below and above there is no signal. */
static const uint16_t RANGE[CHANNELS][2] = {
    {656, 64880},   /* hopper: 1 and 99 percent */
    {656, 64880},   /* bin */
    {4096, 61440},  /* exit */
    {4096, 61440},  /* door */
    {4096, 61440},  /* tamper */
    {1986, 34753},  /* -40 to 125 degrees Celsius */
    {7864, 55705},  /* beyond 0 to 100 percent by its tolerance */
    {1806, 54161},  /* 1 to 30 V: without 1 V nothing here would run */
};

static const uint16_t BITS[CHANNELS] = {BIT_HOPPER, BIT_BIN,         BIT_EXIT,     BIT_DOOR,
                                        BIT_TAMPER, BIT_TEMPERATURE, BIT_HUMIDITY, BIT_SUPPLY};

/* Between these a contact stays what it was. */
enum { CONTACT_SHUT = 28672, CONTACT_OPEN = 36864 };

static channel channels[CHANNELS];
static bool contacts[CHANNELS];
static int32_t shown[2]; /* pieces of hopper and bin */
static bool tamper_open;
static uint8_t spool;
static uint8_t bad_jumps;
static kept now_kept;
static bool unsaved;
static uint32_t changed_at;
static uint32_t sampled_at;

static bool fitted(uint16_t bit) { return (BOARD_MISSING & bit) == 0; }

static void change_kept(void) {
  unsaved = true;
  changed_at = board_millis();
}

static void save_now(void) {
  unsaved = !store_save(&now_kept);
  changed_at = board_millis();
}

/* Grey code of two tracks: one step forward, one back, or two tracks at once, which no spool does. */
static void turn_spool(void) {
  static const int8_t STEP[4][4] = {{0, 1, -1, 2}, {-1, 0, 2, 1}, {1, 2, 0, -1}, {2, -1, 1, 0}};
  uint8_t inputs = board_inputs() & 3;
  int8_t step = STEP[spool][inputs];
  spool = inputs;
  if (step == 2) {
    bad_jumps += bad_jumps < BAD_JUMPS;
  } else if (step != 0) {
    bad_jumps = 0;
    now_kept.turns += (uint32_t)(int32_t)step;
    change_kept();
  }
}

static void feel_contact(uint8_t at) {
  uint16_t level = channel_quick(&channels[at]);
  if (level >= CONTACT_OPEN) {
    contacts[at] = true;
  } else if (level < CONTACT_SHUT) {
    contacts[at] = false;
  }
}

/* A cut cable is tampering too. */
static void watch_tamper(void) {
  bool open = fitted(BIT_TAMPER) && (channels[CHANNEL_TAMPER].dead || contacts[CHANNEL_TAMPER]);
  if (open && !tamper_open) {
    now_kept.tampered = true;
    now_kept.tampers++;
    save_now();
  }
  tamper_open = open;
}

static bool line_valid(const uint16_t *line) {
  int32_t span = (int32_t)line[1] - line[0];
  return line[2] >= 1 && line[2] <= MOST_CARDS && (span < 0 ? -span : span) >= line[2];
}

/* Tenths of a piece on the line through two points, rounded. */
static int32_t tenths(const uint16_t *line, uint16_t raw) {
  int32_t span = (int32_t)line[1] - line[0];
  int32_t up = (int32_t)raw - line[0];
  if (span < 0) {
    span = -span;
    up = -up;
  }
  int64_t twice = (int64_t)up * line[2] * 20 + span;
  int64_t whole = (int64_t)span * 2;
  int64_t result = twice / whole - (twice % whole < 0);
  return result > INT16_MAX ? INT16_MAX : result < INT16_MIN ? INT16_MIN : (int32_t)result;
}

/* A count changes only when the scale is clearly nearer to another, so that it does not flicker between two. */
static void weigh(uint8_t at) {
  const uint16_t *line = now_kept.lines + LINE * at;
  if (!line_valid(line)) {
    shown[at] = 0;
    return;
  }
  int32_t now = tenths(line, channel_smooth(&channels[at]));
  int32_t off = now - 10 * shown[at];
  if (off >= CLEARLY || off <= -CLEARLY) {
    shown[at] = (now + (now < 0 ? -5 : 5)) / 10;
  }
}

static bool beyond(uint8_t at) { return shown[at] < LEAST_CARDS || shown[at] > MOST_CARDS; }

static uint16_t pieces(uint8_t at) {
  return (uint16_t)(shown[at] < 0 ? 0 : shown[at] > MOST_CARDS ? MOST_CARDS : shown[at]);
}

static uint16_t dead_bits(void) {
  uint16_t dead = bad_jumps >= BAD_JUMPS ? BIT_RIBBON : 0;
  for (uint8_t at = 0; at < CHANNELS; at++) {
    if (channels[at].dead || (at <= CHANNEL_BIN && beyond(at))) {
      dead |= BITS[at];
    }
  }
  return dead & (uint16_t)~BOARD_MISSING;
}

static uint16_t uncalibrated_bits(void) {
  return (uint16_t)((line_valid(now_kept.lines + SET_HOPPER) ? 0 : BIT_HOPPER) |
                    (line_valid(now_kept.lines + SET_BIN) ? 0 : BIT_BIN)) &
         (uint16_t)~BOARD_MISSING;
}

static uint16_t stuck_bits(void) {
  uint16_t stuck = witness_stuck();
  for (uint8_t at = 0; at < CHANNELS; at++) {
    if (channels[at].stuck) {
      stuck |= BITS[at];
    }
  }
  return stuck & (uint16_t)~BOARD_MISSING;
}

static void sample(void) {
  for (uint8_t at = 0; at < CHANNELS; at++) {
    channel_take(&channels[at], board_analog(at), RANGE[at][0], RANGE[at][1]);
  }
  if (!board_ready()) {
    return;
  }
  weigh(CHANNEL_HOPPER);
  weigh(CHANNEL_BIN);
  feel_contact(CHANNEL_EXIT);
  feel_contact(CHANNEL_DOOR);
  feel_contact(CHANNEL_TAMPER);
  watch_tamper();
  uint16_t dumb = (uint16_t)(dead_bits() | uncalibrated_bits() | BOARD_MISSING);
  witness_look(now_kept.turns, pieces(0), pieces(1), contacts[CHANNEL_EXIT], contacts[CHANNEL_DOOR], dumb);
}

void board_begin(void) {
  memset(channels, 0, sizeof channels);
  memset(contacts, 0, sizeof contacts);
  memset(shown, 0, sizeof shown);
  tamper_open = false;
  bad_jumps = 0;
  store_load(&now_kept);
  unsaved = false;
  spool = board_inputs() & 3;
  sampled_at = board_millis();
  witness_begin();
  line_begin();
}

void board_step(void) {
  turn_spool();
  if (board_millis() - sampled_at >= SAMPLE_MS) {
    sampled_at += SAMPLE_MS;
    sample();
  }
  if (unsaved && board_millis() - changed_at >= STORE_AFTER_MS) {
    save_now();
  }
  line_step();
}

bool board_ready(void) {
  for (uint8_t at = 0; at < CHANNELS; at++) {
    if (!channel_ready(&channels[at])) {
      return false;
    }
  }
  return true;
}

/* raw of 65535 on a line from `low` with `span` over the whole range. */
static int32_t scaled(uint8_t at, uint32_t span, int32_t low) {
  return (int32_t)((channel_smooth(&channels[at]) * span + 32767) / 65535) + low;
}

static uint16_t within(int32_t value, int32_t most) { return (uint16_t)(value < 0 ? 0 : value > most ? most : value); }

void board_input(uint16_t *registers) {
  memset(registers, 0, INPUTS * sizeof *registers);
  registers[IN_BLANKS] = pieces(CHANNEL_HOPPER);
  registers[IN_TURNS_HIGH] = (uint16_t)(now_kept.turns >> 16);
  registers[IN_TURNS_LOW] = (uint16_t)now_kept.turns;
  registers[IN_EXIT] = contacts[CHANNEL_EXIT];
  registers[IN_BIN] = pieces(CHANNEL_BIN);
  registers[IN_DOOR] = contacts[CHANNEL_DOOR];
  registers[IN_TEMPERATURE] = (uint16_t)scaled(CHANNEL_TEMPERATURE, 33000, -5000);
  registers[IN_VERSION] = BOARD_MAP_VERSION;
  registers[IN_TAMPER] = now_kept.tampered;
  registers[IN_HUMIDITY] = within(scaled(CHANNEL_HUMIDITY, 1613, -258), 1000);
  registers[IN_SUPPLY] = within(scaled(CHANNEL_SUPPLY, 36300, 0), 30000);
  registers[IN_DEAD] = dead_bits();
  registers[IN_STUCK] = stuck_bits();
  registers[IN_BAD] = (uint16_t)(registers[IN_DEAD] | registers[IN_STUCK] | uncalibrated_bits());
  registers[IN_MISSING] = BOARD_MISSING;
  registers[IN_RAW_HOPPER] = channel_smooth(&channels[CHANNEL_HOPPER]);
  registers[IN_RAW_BIN] = channel_smooth(&channels[CHANNEL_BIN]);
  registers[IN_TAMPERS] = now_kept.tampers;
}

void board_settings(uint16_t *registers) {
  memcpy(registers, now_kept.lines, sizeof now_kept.lines);
  registers[SET_RESET_TAMPER] = 0;
}

static bool line_taken(const uint16_t *line) {
  return line_valid(line) || (line[0] == 0 && line[1] == 0 && line[2] == 0);
}

uint8_t board_set(uint16_t address, uint16_t count, const uint16_t *values) {
  uint16_t wanted[SETTINGS];
  board_settings(wanted);
  memcpy(wanted + address, values, count * sizeof *values);
  bool reset = address + count > SET_RESET_TAMPER;
  if (!line_taken(wanted + SET_HOPPER) || !line_taken(wanted + SET_BIN)) {
    return ILLEGAL_VALUE;
  }
  if (reset && (tamper_open || wanted[SET_RESET_TAMPER] != now_kept.tampers)) {
    return ILLEGAL_VALUE;
  }
  kept before = now_kept;
  memcpy(now_kept.lines, wanted, sizeof now_kept.lines);
  if (reset) {
    now_kept.tampered = false;
  }
  if (!store_save(&now_kept)) {
    now_kept = before;
    return DEVICE_FAILURE;
  }
  unsaved = false;
  weigh(CHANNEL_HOPPER);
  weigh(CHANNEL_BIN);
  return DONE;
}
