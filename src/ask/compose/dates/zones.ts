/** Time zones by the names of places and by their usual letters (names of the IANA database). */
const PLACES = `
UTC: utc gmt zulu greenwich
Europe/London: london uk england
Europe/Berlin: berlin germany frankfurt munich
Europe/Paris: paris france
Europe/Madrid: madrid spain
Europe/Rome: rome italy
Europe/Amsterdam: amsterdam
Europe/Zurich: zurich switzerland
Europe/Vienna: vienna
Europe/Stockholm: stockholm sweden
Europe/Moscow: moscow
Europe/Istanbul: istanbul
Europe/Athens: athens
Europe/Dublin: dublin
Europe/Lisbon: lisbon
Europe/Warsaw: warsaw
Europe/Kiev: kyiv kiev
America/New_York: new-york nyc est edt eastern boston
America/Chicago: chicago cst central
America/Denver: denver mst mountain
America/Los_Angeles: los-angeles san-francisco seattle pst pdt pacific california
America/Toronto: toronto
America/Sao_Paulo: sao-paulo
America/Mexico_City: mexico-city
Asia/Tokyo: tokyo japan jst
Asia/Seoul: seoul
Asia/Shanghai: shanghai beijing china
Asia/Hong_Kong: hong-kong
Asia/Singapore: singapore
Asia/Kolkata: kolkata india mumbai delhi bangalore ist
Asia/Dubai: dubai
Asia/Jakarta: jakarta
Asia/Bangkok: bangkok
Australia/Sydney: sydney
Australia/Melbourne: melbourne
Pacific/Auckland: auckland
Africa/Cairo: cairo
Africa/Johannesburg: johannesburg
Africa/Lagos: lagos
`;

/** Every place and the zone it is in. */
export const ZONES: ReadonlyMap<string, string> = new Map(
  PLACES.trim()
    .split("\n")
    .flatMap((line) => {
      const [zone = "", places = ""] = line.split(": ");
      return places.split(" ").map((place) => [place.replaceAll("-", " "), zone] as const);
    }),
);
