#include "board_witness.h"

#include "board_map.h"

static bool begun;
static uint16_t stuck;
static uint32_t turns_before;
static uint32_t turns_at_blank;
static uint32_t turns_at_card;
static uint16_t blanks_at_turn;
static uint16_t blanks_before;
static uint16_t bin_before;
static bool exit_before;

void witness_begin(void) {
  begun = false;
  stuck = 0;
}

uint16_t witness_stuck(void) { return stuck; }

static void clear(uint16_t bit) { stuck &= (uint16_t)~bit; }

void witness_look(uint32_t turns, uint16_t blanks, uint16_t bin, bool card_at_exit, bool door_open, uint16_t dumb) {
  bool turned = begun && turns != turns_before;
  bool took = begun && blanks != blanks_before;
  bool came = begun && card_at_exit != exit_before;
  bool fell = begun && bin != bin_before;
  if (turned) {
    clear(BIT_RIBBON);
  }
  if (took) {
    clear(BIT_HOPPER);
  }
  if (came) {
    clear(BIT_EXIT);
  }
  bool blind = door_open || (dumb & BIT_DOOR);
  if (!begun || blind || turned || blanks > blanks_at_turn || (dumb & (BIT_HOPPER | BIT_RIBBON))) {
    blanks_at_turn = blanks;
  }
  if (!begun || blind || took || blanks == 0 || (dumb & (BIT_HOPPER | BIT_RIBBON))) {
    turns_at_blank = turns;
  }
  if (!begun || blind || came || fell || (dumb & (BIT_EXIT | BIT_RIBBON))) {
    turns_at_card = turns;
  }
  if (blanks_at_turn - blanks >= BLANKS_WITHOUT_TURN) {
    stuck |= BIT_RIBBON;
  }
  if (turns - turns_at_blank >= TURNS_WITHOUT_CARD && turns - turns_at_blank < UINT32_MAX / 2) {
    stuck |= BIT_HOPPER;
  }
  if (turns - turns_at_card >= TURNS_WITHOUT_CARD && turns - turns_at_card < UINT32_MAX / 2) {
    stuck |= BIT_EXIT;
  }
  begun = true;
  turns_before = turns;
  blanks_before = blanks;
  bin_before = bin;
  exit_before = card_at_exit;
}
