/*
 * What has to change together. A card that is printed takes a blank, turns the spool and comes out at the exit or falls into the bin. Watched only while
 * the door is shut: with it open somebody loads blanks or fits a ribbon.
 */
#ifndef BOARD_WITNESS_H
#define BOARD_WITNESS_H

#include <stdbool.h>
#include <stdint.h>

enum {
  BLANKS_WITHOUT_TURN = 3, /* then the spool's sensor is stuck */
  TURNS_WITHOUT_CARD = 90  /* quarter turns, six colour cards: then hopper, or exit, is stuck */
};

void witness_begin(void);

/* Looks once a sample; "dumb" are the bits of sensors that give no value. */
void witness_look(uint32_t turns, uint16_t blanks, uint16_t bin, bool card_at_exit, bool door_open, uint16_t dumb);

/* Bits of the sensors that did not change where change must be; each until it changes again. */
uint16_t witness_stuck(void);

#endif
