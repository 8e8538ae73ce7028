/** Words that change nothing in what is asked, wherever they stand and whatever it is about. */

/** Words as they are written, in lower case. Each composer adds those that say nothing in its own requests. */
export const FILLERS: readonly string[] =
  `pls plz kindly too am im got gotta gimme wanna simply quickly really actually possibly maybe
  somehow anyway basically um uh currently ever theres us asap quite rather safely btw`.split(
    /\s+/,
  );
