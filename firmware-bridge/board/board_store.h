/* What survives power off. Two copies with a number and a CRC, written in turn: a torn write leaves the other. */
#ifndef BOARD_STORE_H
#define BOARD_STORE_H

#include "board_map.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct {
  uint32_t turns;
  uint16_t tampers;
  bool tampered;
  uint16_t lines[2 * LINE]; /* hopper, bin; zeros: not calibrated */
} kept;

/* Reads the newest whole copy; of a new board everything is zero. */
void store_load(kept *into);

/* Writes a copy; false when it failed, and the one before stays. */
bool store_save(const kept *what);

/* CRC-16 of Modbus. */
uint16_t crc16(const uint8_t *bytes, uint16_t size);

#endif
