/* The sensor board. No dynamic memory, no floating point, one thread: call board_step in a loop, at least once a millisecond. */
#ifndef BOARD_H
#define BOARD_H

#include <stdbool.h>
#include <stdint.h>

/* Sensors that this board does not have, as bits of board_map.h. */
#ifndef BOARD_MISSING
#define BOARD_MISSING 0
#endif

/* After power on. */
void board_begin(void);

/* Samples when it is time, judges, answers what came. */
void board_step(void);

/* For the line: false in the first third of a second. */
bool board_ready(void);

/* All input registers as one picture. */
void board_input(uint16_t *registers);

/* All holding registers. */
void board_settings(uint16_t *registers);

/* Changes holding registers, all or none; durable. Gives DONE or a Modbus exception. */
uint8_t board_set(uint16_t address, uint16_t count, const uint16_t *values);

#endif
