/** Words as they are often mistyped, and what was meant. Only such as are no words and hardly names. */

const SLIPS: ReadonlyMap<string, string> = new Map(
  `al=all whic=which whcih=which wich=which ahve=have hvae=have teh=the adn=and inthe=in_the ofthe=of_the donot=do_not
  ocurrence=occurrence ocurrences=occurrences occurence=occurrence occurences=occurrences occurance=occurrence occurances=occurrences
  regualar=regular regularr=regular reguar=regular speciall=special spacial=special specfic=specific specfied=specified specifed=specified
  recursivly=recursively recursivley=recursively recursevly=recursively recusively=recursively recursve=recursive
  directoy=directory direcotry=directory directroy=directory diretory=directory direcory=directory driectory=directory
  direcotries=directories directoies=directories diretories=directories fodler=folder foler=folder fodlers=folders filse=files fiels=files
  permision=permission permisions=permissions permssion=permission permssions=permissions premissions=permissions
  containg=containing contianing=containing contaning=containing contian=contain seperated=separated seperate=separate seperator=separator
  modifed=modified modfied=modified accesed=accessed exectuable=executable excutable=executable executible=executable
  lenght=length widht=width heigth=height numer=number nubmer=number similiar=similar exlude=exclude exluding=excluding excludng=excluding
  begining=beginning endding=ending wihtout=without withuot=without wtih=with whith=with dispaly=display diplay=display
  lowecase=lowercase uppecase=uppercase charachter=character charachters=characters charater=character charaters=characters
  compres=compress arhive=archive archvie=archive desending=descending decending=descending asending=ascending`
    .split(/\s+/)
    .map((pair) => pair.split("=") as [string, string]),
);

const WORD = /(?<![\w./$~*@:-])[a-z]{2,}(?![\w/*@:-]|\.\w)/gi;

/**
 * The text with usual slips put right; what stands in paths and names stays. Quoted texts are to be masked by the caller.
 *
 * @example withoutSlips("find al files whcih end in .c") // "find all files which end in .c"
 */
export const withoutSlips = (text: string): string =>
  text.replace(WORD, (word) => SLIPS.get(word.toLowerCase())?.replace("_", " ") ?? word);
