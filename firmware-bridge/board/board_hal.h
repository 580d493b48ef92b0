/* The hardware of the sensor board: all that a port to a chip has to write. */
#ifndef BOARD_HAL_H
#define BOARD_HAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Analog channels. Contacts are loops with two resistors, so that a cut or shorted cable is neither open nor shut. */
enum {
  CHANNEL_HOPPER,      /* load cell or distance */
  CHANNEL_BIN,         /* load cell or distance */
  CHANNEL_EXIT,        /* light barrier: high with a card */
  CHANNEL_DOOR,        /* loop: high when open */
  CHANNEL_TAMPER,      /* loop: high when open */
  CHANNEL_TEMPERATURE, /* 500 mV at 0 degrees Celsius and 10 mV a degree, of 3300 mV */
  CHANNEL_HUMIDITY,    /* ratiometric: 0.16 at 0 %, 0.0062 a percent */
  CHANNEL_SUPPLY,      /* divider 1:11, of 3300 mV */
  CHANNELS
};

/*
 * 1. The newest sample of a channel, 0 to 65535, or -1 when the converter does not answer. It must be of 16 bits with the converter's own noise in
 * it (sum 16 samples of 12 bits): a channel without any noise is taken for stuck.
 */
int32_t board_analog(uint8_t channel);

/* 2. Digital inputs: bit 0 and 1 are the two tracks of the take-up spool, a quarter turn apart. */
uint8_t board_inputs(void);

/* 3. Milliseconds since power on; wraps. */
uint32_t board_millis(void);

/*
 * 4. The serial line, 19200 8N1, without waiting. To send: gives as many bytes as it took. To receive: puts what came into bytes and gives how many.
 */
size_t board_serial(uint8_t *bytes, size_t size, bool send);

/* 5. Durable storage: two slots (0, 1) of at least 32 bytes. False when it failed; a torn write may leave anything in that one slot. */
bool board_storage(uint8_t slot, uint8_t *bytes, size_t size, bool write);

#endif
