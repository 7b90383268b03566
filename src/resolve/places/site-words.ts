// The words that scenes are found by: sites that reports of events have, and words beside them. A lexicon; nothing else.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Sites that are numbered: "silo 4", "ward 7", "platform 2". */
export const NUMBERED: ReadonlySet<string> = set(
  'silo tank hold berth pier quay gate hangar warehouse reactor platform block camp zone sector checkpoint crane terminal building ward room unit shed bay dock shaft pit lock bunker cell cabin carriage coach deck engine furnace kiln well highway route runway lane street junction exit pump turbine house apartment flat hall hut tent office floor wing',
);

/** Of sites in the singular. */
export const SITES: ReadonlySet<string> = set(
  `silo tank hold berth pier quay gate hangar warehouse reactor platform block camp zone sector checkpoint crane terminal building ward room shed bunker cell cabin carriage deck shaft
  ship vessel boat ferry tanker trawler dinghy plane aircraft helicopter train bus minibus lorry truck
  port harbour harbor dock shore waterfront marina jetty wharf dockyard shipyard slipway arcade square street avenue road highway motorway freeway alley lane boulevard roadside carriageway underpass overpass flyover viaduct bridge tunnel culvert
  creek river stream canal lake lagoon bay beach coast island estuary reservoir dam weir pond marsh swamp wetland delta strait gulf cove inlet fjord riverbank shoreline seabed
  forest wood hill mountain valley field park garden gorge canyon cliff slope cave glacier quarry ridge pass plateau desert steppe meadow pasture orchard plantation vineyard ravine gully summit hillside mountainside peak peninsula cape crater volcano
  market bazaar mall shop store supermarket kiosk bank office restaurant café cafe bar pub bakery nightclub club hotel hostel motel guesthouse resort casino theatre theater cinema stadium arena gym museum gallery library
  station airport airfield airbase base aerodrome airstrip helipad barracks garrison fort fortress crossing border frontier embassy consulate mission ministry palace parliament senate courthouse court prison jail penitentiary compound headquarters residence villa mansion
  school university college campus academy kindergarten nursery creche dormitory orphanage classroom playground hospital clinic surgery pharmacy morgue mortuary maternity infirmary sanatorium hospice dispensary laboratory lab unit
  mosque church cathedral temple synagogue shrine monastery convent chapel basilica cemetery graveyard grave tomb mausoleum madrasa madrassa seminary
  factory plant mill mine pit colliery refinery depot smelter foundry brewery slaughterhouse works waterworks sawmill workshop garage yard sawmill pipeline substation landfill dump incinerator kiln furnace well wellhead rig oilfield minefield
  site scene village town city neighbourhood neighborhood suburb district quarter borough slum favela township settlement hamlet outskirts outpost junction intersection crossroads roundabout courtyard stairwell staircase stairway escalator kitchen canteen cafeteria bathroom bedroom toilet corridor lobby hallway entrance exit doorway foyer balcony porch attic cellar basement roof rooftop ceiling auditorium hall chamber studio newsroom
  steps elevator lift conveyor tower house home apartment flat tenement bungalow cottage hut shack tent shelter barn stable ranch farm farmhouse farmland trench ditch foxhole wall fence barrier barricade tarmac runway track railway pavement sidewalk footpath path trail platform wreckage rubble debris
  fountain monument statue memorial obelisk plaza concourse pool grandstand pitch racecourse circus fairground festival venue
  bank riverbed seafront promenade breakwater lighthouse buoy canyon archipelago reef atoll`.trim(),
);

/** Sites that are scenes also as what acts or is spoken of: "The ship.", "the square will be reopened". */
export const SUBJECTS: ReadonlySet<string> = set('terminal silo ship vessel arcade square bridge creek lagoon quay');

/** Words that begin a site's name: "Lake Baikal". */
export const HEADS: ReadonlySet<string> = set(
  'mount mt lake cape camp fort gate pier river loch wadi jebel highway route interstate hill villa hotel plaza piazza place rue avenue via calle',
);

/** Words of place. */
export const WHERE: ReadonlySet<string> = set(
  'in at on aboard from near outside inside behind beside within by under beneath above over along across through around off toward towards into onto to where of between past opposite underneath alongside beyond throughout amid atop upon against hit struck',
);

/** Words that may follow a site; before any other noun it is an adjective: "a school caretaker". */
export const FOLLOWS: ReadonlySet<string> = set(
  'in at on of off from to and or but nor was were is are had has have will would could can may might must should shall that which who whose when where while after before with without by for as since until till toward towards outside inside near over under then so if because during between side end bed last this next early late earlier later yesterday today tonight again too also not around about shortly it he she they we i the a an there here behind beside beyond close north south east west above below across along through into onto than only just still once twice overnight monday tuesday wednesday thursday friday saturday sunday said says told killed killing injuring wounding leaving causing sending did does do came went became remained stands stood caught began burned burnt collapsed exploded sank fell hit struck known called named owned run belonging overlooking used housing holding where against amid despite according following',
);

/** Words that end a phrase of place before its noun. */
export const STOPS: ReadonlySet<string> = set(
  'in at on from to by behind near outside inside under and or but that which who was were is are had has have with for as when where while after before of said says told',
);
