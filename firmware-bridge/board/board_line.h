/* Modbus RTU, one unit: functions 3, 4, 6, 16. */
#ifndef BOARD_LINE_H
#define BOARD_LINE_H

void line_begin(void);

/* Takes what came; answers a request once the line has been silent. */
void line_step(void);

#endif
