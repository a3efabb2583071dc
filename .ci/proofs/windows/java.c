/* Stands in for java.exe: says its version like one, else prints its arguments and ends with 3. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **arguments) {
  if (count == 2 && strcmp(arguments[1], "-version") == 0) {
    fprintf(stderr, "Picked up nothing\nopenjdk version \"%s\" 2025-04-15\n", getenv("FAKE_VERSION"));
    return 0;
  }
  for (int i = 1; i < count; i++) printf("[%s]", arguments[i]);
  puts("");
  return 3;
}
