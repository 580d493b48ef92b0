/* One analog channel: noise filtered, dead and stuck known. */
#ifndef BOARD_CHANNEL_H
#define BOARD_CHANNEL_H

#include <stdbool.h>
#include <stdint.h>

enum {
  SAMPLE_MS = 20,
  MEDIAN_OF = 5,     /* two spikes in five samples pass unseen */
  AVERAGE_OF = 8,    /* medians */
  DEAD_AFTER = 25,   /* samples out of range in a row: half a second; as many in range to be well again */
  STUCK_AFTER = 500, /* samples exactly alike: ten seconds */
  MOVES_AGAIN = 5    /* changes after which it is not stuck any more */
};

typedef struct {
  uint16_t samples[MEDIAN_OF];
  uint16_t medians[AVERAGE_OF];
  uint32_t taken; /* samples in range since power on */
  uint16_t last;
  uint16_t still;
  uint8_t moves;
  uint8_t against; /* samples in a row that speak against what "dead" says */
  bool dead;
  bool stuck;
} channel;

/* Takes a sample; outside lowest to highest there is no signal (also -1). */
void channel_take(channel *c, int32_t raw, uint16_t lowest, uint16_t highest);

/* Whether the filter is full, or it is known to be dead. */
bool channel_ready(const channel *c);

/* Median of the newest five: quick, for contacts. */
uint16_t channel_quick(const channel *c);

/* Average of the newest eight medians. */
uint16_t channel_smooth(const channel *c);

#endif
