#include "board_channel.h"

static uint16_t median(const uint16_t *samples) {
  uint16_t sorted[MEDIAN_OF];
  for (int i = 0; i < MEDIAN_OF; i++) {
    int at = i;
    while (at > 0 && sorted[at - 1] > samples[i]) {
      sorted[at] = sorted[at - 1];
      at--;
    }
    sorted[at] = samples[i];
  }
  return sorted[MEDIAN_OF / 2];
}

static void judge_noise(channel *c, uint16_t raw) {
  if (c->taken > 0 && raw == c->last) {
    c->moves = 0;
    if (c->still < STUCK_AFTER) {
      c->still++;
    }
  } else if (!c->stuck || ++c->moves >= MOVES_AGAIN) {
    c->still = 0;
    c->moves = 0;
  }
  c->stuck = c->still >= STUCK_AFTER;
  c->last = raw;
}

void channel_take(channel *c, int32_t raw, uint16_t lowest, uint16_t highest) {
  bool signal = raw >= lowest && raw <= highest;
  if (signal != c->dead) {
    c->against = 0;
  } else if (++c->against >= DEAD_AFTER) {
    c->against = 0;
    c->dead = !signal;
  }
  if (!signal) {
    return;
  }
  /* Also while it is still called dead, so that the filter is full when it is well again. */
  judge_noise(c, (uint16_t)raw);
  c->samples[c->taken % MEDIAN_OF] = (uint16_t)raw;
  c->taken++;
  if (c->taken >= MEDIAN_OF) {
    c->medians[(c->taken - MEDIAN_OF) % AVERAGE_OF] = median(c->samples);
  }
}

bool channel_ready(const channel *c) { return c->dead || c->taken >= MEDIAN_OF + AVERAGE_OF - 1; }

uint16_t channel_quick(const channel *c) { return median(c->samples); }

uint16_t channel_smooth(const channel *c) {
  uint32_t sum = AVERAGE_OF / 2;
  for (int i = 0; i < AVERAGE_OF; i++) {
    sum += c->medians[i];
  }
  return (uint16_t)(sum / AVERAGE_OF);
}
