#include "board_store.h"

#include "board_hal.h"

#include <string.h>

enum { AT_NUMBER = 2, AT_TURNS = 4, AT_TAMPERS = 8, AT_TAMPERED = 10, AT_LINES = 12, AT_CRC = 24, BLOCK = 26 };

static uint16_t number;

uint16_t crc16(const uint8_t *bytes, uint16_t size) {
  uint16_t crc = 0xffff;
  for (uint16_t i = 0; i < size; i++) {
    crc ^= bytes[i];
    for (int bit = 0; bit < 8; bit++) {
      crc = (uint16_t)((crc & 1) ? (crc >> 1) ^ 0xa001 : crc >> 1);
    }
  }
  return crc;
}

static void put(uint8_t *at, uint16_t value) {
  at[0] = (uint8_t)(value >> 8);
  at[1] = (uint8_t)value;
}

static uint16_t get(const uint8_t *at) { return (uint16_t)(at[0] << 8 | at[1]); }

static bool whole(const uint8_t *block) {
  return block[0] == 'K' && block[1] == BOARD_MAP_VERSION && get(block + AT_CRC) == crc16(block, AT_CRC);
}

static void unpack(const uint8_t *block, kept *into) {
  number = get(block + AT_NUMBER);
  into->turns = (uint32_t)get(block + AT_TURNS) << 16 | get(block + AT_TURNS + 2);
  into->tampers = get(block + AT_TAMPERS);
  into->tampered = block[AT_TAMPERED] != 0;
  for (int i = 0; i < 2 * LINE; i++) {
    into->lines[i] = get(block + AT_LINES + 2 * i);
  }
}

void store_load(kept *into) {
  uint8_t slots[2][BLOCK];
  bool good[2];
  memset(into, 0, sizeof *into);
  memset(slots, 0, sizeof slots);
  number = 0;
  for (uint8_t slot = 0; slot < 2; slot++) {
    good[slot] = board_storage(slot, slots[slot], BLOCK, false) && whole(slots[slot]);
  }
  if (good[0] && good[1]) {
    int16_t ahead = (int16_t)(get(slots[1] + AT_NUMBER) - get(slots[0] + AT_NUMBER));
    unpack(slots[ahead > 0], into);
  } else if (good[0] || good[1]) {
    unpack(slots[good[1]], into);
  }
}

bool store_save(const kept *what) {
  uint8_t block[BLOCK] = {'K', BOARD_MAP_VERSION};
  uint16_t next = (uint16_t)(number + 1);
  put(block + AT_NUMBER, next);
  put(block + AT_TURNS, (uint16_t)(what->turns >> 16));
  put(block + AT_TURNS + 2, (uint16_t)what->turns);
  put(block + AT_TAMPERS, what->tampers);
  block[AT_TAMPERED] = what->tampered;
  for (int i = 0; i < 2 * LINE; i++) {
    put(block + AT_LINES + 2 * i, what->lines[i]);
  }
  put(block + AT_CRC, crc16(block, AT_CRC));
  if (!board_storage(next & 1, block, BLOCK, true)) {
    return false;
  }
  number = next;
  return true;
}
