/*
 * The firmware on a pseudo-terminal of the host, for tests and for trying out. It prints "port PATH", then answers each line on its standard input
 * with "ok" or "what?". It ends with its input.
 *
 * A turn of its loop is a millisecond. As "board_host stepwise" time goes by only by "pass", "turn", and for 20 ms after each line and each byte, so
 * that a slow test changes nothing.
 *
 *   raw CHANNEL VALUE   what the converter sees, without noise; at first it has 6 steps each way
 *   noise CHANNEL STEPS so much noise each way
 *   still CHANNEL       no noise any more: the converter is stuck
 *   none CHANNEL        the converter does not answer
 *   spike CHANNEL VALUE every fifth sample is VALUE; 0 ends it
 *   turn N              quarter turns of the spool, a millisecond each
 *   jump                both tracks at once, which no spool does
 *   pass MS             so much time goes by at once
 *   power               off and on again
 *   storage fail|works  whether writing to storage works
 *   tear                the newest copy in storage is damaged
 */
#define _XOPEN_SOURCE 600

#include "../board.h"
#include "../board_hal.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { SLOT = 32, NOISE = 6, AWAKE = 20 };

static int line;
static int32_t raw[CHANNELS] = {8000, 2000, 16384, 16384, 16384, 15390, 37000, 9027};
static int32_t spike[CHANNELS];
static int noise[CHANNELS] = {NOISE, NOISE, NOISE, NOISE, NOISE, NOISE, NOISE, NOISE};
static unsigned samples;
static uint32_t seed = 1;
static uint32_t passed;
static uint8_t phase;
static uint8_t slots[2][SLOT];
static int written = -1;
static bool storage_fails;

int32_t board_analog(uint8_t channel) {
  samples++;
  if (raw[channel] < 0) {
    return -1;
  }
  if (spike[channel] > 0 && (samples / CHANNELS) % 5 == 0) {
    return spike[channel];
  }
  seed ^= seed << 13;
  seed ^= seed >> 17;
  seed ^= seed << 5;
  int32_t off = noise[channel] == 0 ? 0 : (int32_t)(seed % (2u * (unsigned)noise[channel] + 1)) - noise[channel];
  int32_t sample = raw[channel] + off;
  return sample < 0 ? 0 : sample > 65535 ? 65535 : sample;
}

uint8_t board_inputs(void) {
  static const uint8_t GREY[4] = {0, 1, 3, 2};
  return GREY[phase & 3];
}

uint32_t board_millis(void) {
  return passed;
}

size_t board_serial(uint8_t *bytes, size_t size, bool send) {
  ssize_t moved = send ? write(line, bytes, size) : read(line, bytes, size);
  return moved < 0 ? 0 : (size_t)moved;
}

bool board_storage(uint8_t slot, uint8_t *bytes, size_t size, bool write_it) {
  if (size > SLOT || (write_it && storage_fails)) {
    return false;
  }
  memcpy(write_it ? slots[slot] : bytes, write_it ? bytes : slots[slot], size);
  written = write_it ? slot : written;
  return true;
}

static void pass(long ms) {
  for (long i = 0; i < ms; i++) {
    passed++;
    board_step();
  }
}

static bool obey(const char *told) {
  int channel = 0;
  long value = 0;
  char word[16] = "";
  if (sscanf(told, "%15s", word) != 1) {
    return false;
  }
  int numbers = sscanf(told, "%*s %d %ld", &channel, &value);
  bool known = numbers >= 1 && channel >= 0 && channel < CHANNELS;
  if (strcmp(word, "raw") == 0 && known && numbers == 2) {
    raw[channel] = (int32_t)value;
  } else if (strcmp(word, "noise") == 0 && known && numbers == 2) {
    noise[channel] = (int)value;
  } else if (strcmp(word, "still") == 0 && known) {
    noise[channel] = 0;
  } else if (strcmp(word, "none") == 0 && known) {
    raw[channel] = -1;
  } else if (strcmp(word, "spike") == 0 && known && numbers == 2) {
    spike[channel] = (int32_t)value;
  } else if (strcmp(word, "turn") == 0 && numbers == 1) {
    for (int i = 0; i < channel; i++) {
      phase++;
      pass(1);
    }
  } else if (strcmp(word, "jump") == 0) {
    phase = (uint8_t)(phase + 2);
    pass(1);
  } else if (strcmp(word, "pass") == 0 && numbers == 1) {
    pass(channel);
  } else if (strcmp(word, "power") == 0) {
    board_begin();
  } else if (strcmp(told, "storage fail") == 0 || strcmp(told, "storage works") == 0) {
    storage_fails = strcmp(told, "storage fail") == 0;
  } else if (strcmp(word, "tear") == 0 && written >= 0) {
    slots[written][5] ^= 0x55;
  } else {
    return false;
  }
  return true;
}

static int open_line(void) {
  int device = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
  if (device < 0 || grantpt(device) != 0 || unlockpt(device) != 0) {
    return -1;
  }
  /* Held open, so that the line outlives each host. */
  int host = open(ptsname(device), O_RDWR | O_NOCTTY);
  struct termios plain;
  memset(&plain, 0, sizeof plain);
  plain.c_cflag = CS8 | CREAD | CLOCAL;
  plain.c_cc[VMIN] = 1;
  if (host < 0 || tcsetattr(host, TCSANOW, &plain) != 0) {
    return -1;
  }
  printf("port %s\n", ptsname(device));
  fflush(stdout);
  return device;
}

int main(int count, char **options) {
  bool stepwise = count > 1 && strcmp(options[1], "stepwise") == 0;
  int awake = AWAKE;
  char told[128];
  line = open_line();
  if (line < 0) {
    perror("board_host");
    return 1;
  }
  board_begin();
  for (;;) {
    struct pollfd both[2] = {{0, POLLIN, 0}, {line, POLLIN, 0}};
    if (poll(both, 2, awake > 0 ? 1 : -1) > 0 || !stepwise) {
      awake = AWAKE;
    }
    if (both[0].revents != 0) {
      /* One line at a time: whoever tests waits for the answer. */
      ssize_t size = read(0, told, sizeof told - 1);
      if (size <= 0) {
        return 0;
      }
      told[size] = '\0';
      told[strcspn(told, "\n")] = '\0';
      puts(obey(told) ? "ok" : "what?");
      fflush(stdout);
    }
    pass(1);
    awake--;
  }
}
