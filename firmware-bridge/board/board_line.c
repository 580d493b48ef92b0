#include "board_line.h"

#include "board.h"
#include "board_hal.h"
#include "board_map.h"
#include "board_store.h"

#include <stdbool.h>
#include <string.h>

enum {
  FRAME = 256,
  SILENCE_MS = 4, /* 3.5 characters are 1.8 ms at 19200 baud; one more for each end of a millisecond */
  READ_HOLDING = 3,
  READ_INPUT = 4,
  WRITE_ONE = 6,
  WRITE_MANY = 16,
  SHORT_REQUEST = 6, /* unit, function, address, count or value; without the CRC */
  MOST_READ = 125,
  MOST_WRITTEN = 123
};

static uint8_t frame[FRAME];
static size_t got;
static bool too_long;
static uint32_t heard_at;
static uint8_t answer[FRAME];
static size_t answer_size;
static size_t answer_sent;

static uint16_t word(const uint8_t *at) { return (uint16_t)(at[0] << 8 | at[1]); }

static void say(size_t size) {
  uint16_t crc = crc16(answer, (uint16_t)size);
  answer[size] = (uint8_t)crc;
  answer[size + 1] = (uint8_t)(crc >> 8);
  answer_size = size + 2;
  answer_sent = 0;
}

static void refuse(uint8_t why) {
  answer[0] = BOARD_UNIT;
  answer[1] = frame[1] | 0x80;
  answer[2] = why;
  say(3);
}

static void read_registers(const uint16_t *registers, uint16_t size) {
  uint16_t address = word(frame + 2);
  uint16_t count = word(frame + 4);
  if (count < 1 || count > MOST_READ) {
    refuse(ILLEGAL_VALUE);
    return;
  }
  if ((uint32_t)address + count > size) {
    refuse(ILLEGAL_ADDRESS);
    return;
  }
  answer[0] = BOARD_UNIT;
  answer[1] = frame[1];
  answer[2] = (uint8_t)(2 * count);
  for (uint16_t i = 0; i < count; i++) {
    answer[3 + 2 * i] = (uint8_t)(registers[address + i] >> 8);
    answer[4 + 2 * i] = (uint8_t)registers[address + i];
  }
  say(3u + 2u * count);
}

static void write_registers(uint16_t count, const uint8_t *bytes) {
  uint16_t address = word(frame + 2);
  uint16_t values[SETTINGS];
  if ((uint32_t)address + count > SETTINGS) {
    refuse(ILLEGAL_ADDRESS);
    return;
  }
  for (uint16_t i = 0; i < count; i++) {
    values[i] = word(bytes + 2 * i);
  }
  uint8_t why = board_set(address, count, values);
  if (why != DONE) {
    refuse(why);
    return;
  }
  memcpy(answer, frame, SHORT_REQUEST);
  say(SHORT_REQUEST);
}

/* A whole request for this unit; "size" is without the CRC. */
static void reply(size_t size) {
  uint16_t registers[INPUTS];
  uint8_t function = frame[1];
  if (function != READ_HOLDING && function != READ_INPUT && function != WRITE_ONE && function != WRITE_MANY) {
    refuse(ILLEGAL_FUNCTION);
  } else if (size < SHORT_REQUEST || (function != WRITE_MANY && size != SHORT_REQUEST)) {
    refuse(ILLEGAL_VALUE);
  } else if (!board_ready()) {
    refuse(DEVICE_BUSY);
  } else if (function == READ_INPUT) {
    board_input(registers);
    read_registers(registers, INPUTS);
  } else if (function == READ_HOLDING) {
    board_settings(registers);
    read_registers(registers, SETTINGS);
  } else if (function == WRITE_ONE) {
    write_registers(1, frame + 4);
  } else {
    uint16_t count = word(frame + 4);
    bool whole = count >= 1 && count <= MOST_WRITTEN && size == SHORT_REQUEST + 1u + 2u * count &&
                 frame[SHORT_REQUEST] == 2 * count;
    if (whole) {
      write_registers(count, frame + SHORT_REQUEST + 1);
    } else {
      refuse(ILLEGAL_VALUE);
    }
  }
}

static void frame_ended(void) {
  bool sound = !too_long && got >= 4 && crc16(frame, (uint16_t)(got - 2)) == (frame[got - 2] | frame[got - 1] << 8);
  if (sound && frame[0] == BOARD_UNIT) {
    reply(got - 2);
  }
  got = 0;
  too_long = false;
}

void line_begin(void) {
  got = 0;
  too_long = false;
  answer_size = 0;
  answer_sent = 0;
}

void line_step(void) {
  uint8_t bytes[32];
  size_t more = board_serial(bytes, sizeof bytes, false);
  if (more > 0) {
    heard_at = board_millis();
    too_long = too_long || got + more > FRAME;
    if (!too_long) {
      memcpy(frame + got, bytes, more);
      got += more;
    }
  } else if ((got > 0 || too_long) && board_millis() - heard_at >= SILENCE_MS) {
    frame_ended();
  }
  if (answer_sent < answer_size) {
    answer_sent += board_serial(answer + answer_sent, answer_size - answer_sent, true);
  }
}
