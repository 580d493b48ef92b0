/* Register map version 2 (docs/reference/sensor-board.md). An address is the register's number minus one. */
#ifndef BOARD_MAP_H
#define BOARD_MAP_H

enum { BOARD_UNIT = 1, BOARD_MAP_VERSION = 2, MOST_CARDS = 1000, LEAST_CARDS = -5 };

/* Input registers. */
enum {
  IN_BLANKS,
  IN_TURNS_HIGH,
  IN_TURNS_LOW,
  IN_EXIT,
  IN_BIN,
  IN_DOOR,
  IN_TEMPERATURE,
  IN_BAD,
  IN_VERSION,
  IN_TAMPER,
  IN_HUMIDITY,
  IN_SUPPLY,
  IN_DEAD,
  IN_STUCK,
  IN_MISSING,
  IN_RAW_HOPPER,
  IN_RAW_BIN,
  IN_TAMPERS,
  INPUTS
};

/* Holding registers. A line is raw at empty, raw at a known number, that number. */
enum { SET_HOPPER = 0, SET_BIN = 3, SET_RESET_TAMPER = 6, SETTINGS = 7, LINE = 3 };

/* Bits of the sensors. */
enum {
  BIT_HOPPER = 1,
  BIT_RIBBON = 1 << 1,
  BIT_EXIT = 1 << 2,
  BIT_BIN = 1 << 3,
  BIT_DOOR = 1 << 4,
  BIT_TEMPERATURE = 1 << 5,
  BIT_TAMPER = 1 << 6,
  BIT_HUMIDITY = 1 << 7,
  BIT_SUPPLY = 1 << 8
};

/* Modbus exception codes. */
enum {
  DONE = 0,
  ILLEGAL_FUNCTION = 1,
  ILLEGAL_ADDRESS = 2,
  ILLEGAL_VALUE = 3,
  DEVICE_FAILURE = 4,
  DEVICE_BUSY = 6
};

#endif
