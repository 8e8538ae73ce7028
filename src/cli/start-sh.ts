/** The program `cerbash-sh`. */
void import("./sh-main.js");
