// Kinds of place that have no record in a gazetteer: the nouns that a site is called by. A lexicon; nothing else.
//
// Gathered by class, after the feature classes of GeoNames and the keys of OpenStreetMap (amenity, building, landuse, highway,
// waterway, natural, military, healthcare, aeroway …), rooms and parts of buildings, ships and vehicles, terrain. How a class may stand is
// decided in scenes.ts: a bridge is nothing but a place, a ministry also acts, a field is also a subject of study.

const set = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').trim().split(/\s+/));

const WATER =
  'creek river stream brook rivulet tributary canal lake lagoon pond bay beach coast coastline shore shoreline lakeshore strait straits gulf cove inlet fjord firth estuary reservoir dam weir sluice marsh marshland swamp bog mangrove wetland wetlands delta waterfall rapids springs aquifer glacier iceberg reef atoll sandbank sandbar sea ocean seabed seafloor riverbed riverbank riverside seafront seaside seashore waterfront lakefront promenade breakwater embankment levee dyke dike floodplain floodgate aqueduct waterway water';
const LAND =
  'forest wood woods woodland jungle rainforest thicket bush bushes hill hillside hilltop mountain mountainside mountaintop valley gorge canyon ravine gully gulch cliff clifftop slope cave cavern quarry ridge ridgeline summit peak crater volcano desert steppe savannah savanna tundra prairie plain plains plateau meadow pasture grassland scrubland moor moorland heath orchard plantation vineyard grove paddy farmland wasteland peninsula cape headland isthmus island islet archipelago oasis dune dunes mudflat sinkhole chasm crevasse foothills highlands lowlands countryside wilderness clearing field fields farm farmyard farmhouse ranch smallholding greenhouse allotment barn stables cowshed pigsty silo granary corral paddock apiary';
const WAYS =
  'road street avenue highway motorway freeway expressway alley alleyway lane boulevard roadside carriageway underpass overpass flyover viaduct bridge footbridge tunnel subway culvert ditch gutter path pathway footpath trail track towpath sidewalk pavement kerb curb crosswalk crossing junction intersection crossroads roundabout interchange bypass cul-de-sac driveway thoroughfare corner verge roadblock checkpoint checkpoints railway railroad tramway siding level-crossing';
const TRAFFIC =
  'station stop airport airfield airbase airstrip aerodrome heliport helipad runway tarmac taxiway hangar terminal depot port harbour harbor marina jetty wharf quay quayside pier berth dock dockyard docks shipyard drydock slipway lock mooring anchorage ferry-port lighthouse buoy garage carport';
const VEHICLES =
  'vehicle suv ship vessel boat ferry tanker trawler dinghy yacht barge tugboat tug canoe raft speedboat freighter warship frigate submarine liner catamaran plane aircraft airliner jet helicopter airplane train tram bus minibus lorry truck van car taxi cab ambulance jeep pickup minivan limousine tractor trailer bulldozer excavator carriage coach wagon';
const ABOARD =
  'cabin deck hold hull keel bow stern galley bunk cockpit wheelhouse engine-room wreck wreckage gangway gangplank';
const TOWN =
  'square plaza piazza concourse forecourt arcade colonnade market marketplace bazaar souk mall supermarket hypermarket shop store kiosk stall bakery butcher grocery boutique showroom storefront salon barbershop laundromat pharmacy restaurant café cafe cafeteria canteen pizzeria diner bar pub tavern nightclub club disco hotel hostel motel inn guesthouse resort lodge campsite casino brothel cinema theatre theater stadium arena gym gymnasium rink velodrome racecourse racetrack circus fairground venue museum gallery library archive planetarium aquarium zoo park playground garden gardens fountain monument statue memorial obelisk pool bathhouse sauna hammam bank atm village town city suburb suburbs neighbourhood neighborhood quarter district borough slum slums favela township shantytown ghetto settlement hamlet outskirts outpost downtown centre center';
const HOMES =
  'house home apartment flat tenement bungalow cottage villa mansion hut shack cabin shanty tent dwelling residence condo condominium duplex townhouse skyscraper tower high-rise building block estate dormitory barracks shelter bunkhouse';
const CARE =
  'hospital clinic surgery morgue mortuary maternity infirmary sanatorium hospice dispensary ward laboratory lab polyclinic crematorium cemetery graveyard churchyard grave gravesite graves tomb crypt catacomb mausoleum mosque church cathedral temple synagogue shrine monastery convent abbey chapel basilica pagoda madrasa madrassa seminary minaret altar nave vestry sanctuary school kindergarten nursery creche crèche daycare preschool university college campus academy orphanage classroom schoolyard';
const STATE =
  'embassy consulate palace castle citadel parliament courthouse courtroom prison jail gaol penitentiary cell cellblock dungeon compound headquarters garrison fort fortress base bunker trench trenches foxhole dugout redoubt stockade minefield battlefield frontline barricade barrier border frontier watchtower guardhouse checkpoint office offices ministry chancery';
const WORK =
  'factory plant mill mine pit shaft colliery refinery smelter foundry brewery distillery winery tannery slaughterhouse abattoir cannery waterworks steelworks gasworks ironworks sawmill workshop yard warehouse storehouse storeroom stockpile pipeline substation powerhouse landfill dump incinerator kiln furnace well wellhead borehole rig platform oilfield gasfield tank tanks reactor crane scaffold scaffolding excavation pylon mast turbine chimney tailings lagoon sewer sewers manhole cesspit reservoir pumphouse bakehouse greenhouse studio newsroom';
const ROOMS =
  'room bedroom bathroom kitchen hallway corridor lobby foyer vestibule stairwell staircase stairway stairs escalator elevator lift conveyor basement cellar attic loft roof rooftop ceiling floor balcony veranda verandah porch terrace patio courtyard backyard entrance entryway exit doorway doorstep gate gateway gatehouse wall walls fence auditorium hall ballroom chamber pantry closet toilet toilets latrine washroom restroom shower storeroom boardroom fireplace chimney annex annexe lounge cloakroom mezzanine grandstand terraces podium stage backstage cage pavilion marquee booth gallows';
const SCENES =
  'camp encampment bivouac shed sheds pass steps lot wall walls facility facilities installation complex enclosure property land sanctuary site scene premises grounds vicinity surroundings spot location area region zone';
const REST = 'rubble debris ruins embers crater mud snow sand grass trees puddle underground';

/** Of sites in the singular. */
export const SITES: ReadonlySet<string> = set(
  WATER,
  LAND,
  WAYS,
  TRAFFIC,
  VEHICLES,
  ABOARD,
  TOWN,
  HOMES,
  CARE,
  STATE,
  WORK,
  ROOMS,
  SCENES,
  REST,
);

/** Compounds that no list has: "milkhouse", "goatyard". */
export const SITE_ENDING =
  /^[a-z-]{2,}[a-z](?:house|yard|field|way|side|land|shop|room|bank|works|grounds?|front|top|mill|store|drome|shore|bed|bridge|tower|shed|station|park|hall|gate|camp|dock|barn|pit)$/;
/** What only ends like them. */
export const NO_SITE =
  /(?:^(?:in|out|be|a|up|down|along|off|fire|broad)side|.cide|^(?:any|al|a|half|mid|get|break|give|take|lee|head|under|some|gang|path|nor|ge)way|^(?:ire|eng|scot|home|father|mother|wonder|dream|hinter|heart|ro)land|^photoshop|^.*bishop|^mush?room|^(?:head|leg|elbow|show)room|^(?:art|fire|frame|net|guess|clock|wax|hand)works|^(?:back|fore|middle)grounds?|^(?:up|con|fore|home)front|^(?:lap|desk|non-?s|tab?le|s)top|^restore|^(?:power|out|play|clearing|in)-?house|^(?:flat|em|hot|test)bed|^gr?een-?field|^(?:data|piggy)bank|^(?:ad|b)ridge|^(?:water|blood)shed|^(?:wasser|whisper)mill|^(?:water|investi|aggre|dele|propa|surro|navi|miti)gate|^(?:over|scot|deco)camp|^(?:bull|arm|sand)pit|^playstation)$/;

const words = (list: string): RegExp => new RegExp(`^(?:${list.trim().replace(/\s+/g, '|')})$`);

/** Sites that are numbered or lettered: "silo 4", "ward 7", "Gate B". */
export const NUMBERED: ReadonlySet<string> = set(
  'silo tank hold berth pier quay gate hangar warehouse reactor platform block camp zone sector checkpoint crane terminal building ward room unit shed bay dock shaft pit lock bunker cell cabin carriage coach deck engine furnace kiln well highway route runway lane street junction exit pump turbine house apartment flat hall hut tent office floor wing store workshop school hospital clinic prison colony mine kilometre kilometer km post gallery section stairwell entrance tunnel bridge substation dormitory compartment',
);

/** Sites that also act and are spoken to: who does something is no scene, nor what it is done by. */
export const BODIES: ReadonlySet<string> = set(
  'court ministry parliament senate embassy consulate mission office headquarters palace bank university college school academy church hospital clinic prison station club museum library store shop hotel plant factory mill refinery lab laboratory studio newsroom city town village district borough neighbourhood neighborhood township centre center house base camp unit market',
);

/** Kinds that a word before must say: "the border post"; alone they are mostly something else. */
export const SAID_BY: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    post: 'police border army guard customs command aid observation trading military first-aid medical checkpoint sentry',
    market:
      'the a this that our crowded busy weekly fish meat vegetable fruit flower street open-air flea cattle livestock camel sheep animal food farmers night central main covered village town old open outdoor wholesale grain spice christmas sunday local nearby another popular packed',
    stage: 'the a main centre center concert festival outdoor makeshift wooden',
    line: 'front railway rail metro tram subway picket assembly production',
    unit: 'care intensive burns maternity housing storage surgical trauma emergency neonatal isolation stroke detention',
    stand: 'taxi bus market hot-dog fruit food',
    wing: 'east west north south hospital prison maternity new old',
    pitch: 'football cricket rugby sports',
    works: 'water sewage gas steel cement chemical brick treatment',
  }).map(([kind, list]) => [kind, words(list)]),
);

/** Vehicles: what happens in or on one happens there, what is done by or to one is no place. */
export const CARRIERS: ReadonlySet<string> = set(VEHICLES);

/** Rooms and parts of buildings: what is in those of a school is in a school. */
export const INSIDES: ReadonlySet<string> = set(ROOMS);

/** Without an article, where somebody is: "in prison", "taken to hospital". */
export const BARE: ReadonlySet<string> = set(
  'prison jail hospital school church sea town home bed shore port harbour harbor camp downtown university college stage land intensive-care',
);

/** Parts of a site, with a word that says which: "the far end", "the north side". */
export const PARTS: ReadonlySet<string> = set(
  'corner side end edge top bottom middle back front rear foot mouth flank half part section sector stretch level storey story tier row',
);
export const WHICH: ReadonlySet<string> = set(
  'north south east west northern southern eastern western north-east north-west south-east south-west northeast northwest southeast southwest north-eastern north-western south-eastern south-western northeastern northwestern southeastern southwestern left right left-hand right-hand far near opposite upper lower inner outer seaward landward upstream downstream',
);

/** Kinds that are words of other things as well; the word before says so. */
export const FIGURATIVE: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    field:
      'chosen relevant related some many different other legal medical academic scientific playing presidential political crowded republican democratic research level magnetic',
    track: 'wrong right fast inside same different career title sound',
    path: 'clear wrong right own career same different only best',
    road: 'long hard rocky bumpy wrong right same',
    street: 'two-way one-way wall',
    site: 'web dating auction social news internet messaging networking online fan shopping job',
    platform: 'messaging social digital trading online party media political policy',
    scene: 'music art political social club word opening final love famous world party rap',
    centre: 'political call data',
    center: 'political call data',
    camp: 'opposing rival political pro-democracy own other',
    ceiling: 'glass debt spending price',
    floor: 'trading convention',
    complex: 'a more so very too',
    property: 'intellectual stolen personal private',
    land: 'the promised',
    wing: 'right left military political armed youth',
    pool: 'voter talent labou?r gene jury donor',
    spot: 'top weak soft blind sweet tight bright',
    zone: 'comfort time free-trade no-fly euro',
    house: 'full upper lower publishing fashion',
    mission: 'shared historical our historic their military combat peacekeeping his her its',
    quarter:
      'a first second third fourth last final current previous next holiday fiscal january february march april may june july august september october november december',
    stream: 'blood migrant revenue income data video live steady news constant',
    trail: 'campaign paper money audit vapour vapor',
    base: 'customer fan voter tax power user',
    lot: 'a whole',
    bar: 'high low same',
    unit: 'military army police crime special elite response fire artillery investigations? intelligence tactical forensic',
  }).map(([kind, list]) => [kind, words(list)]),
);

/** Bodies and trades that are called by a place where they sit. */
export const METONYMS =
  /^(?:the\s)?(?:\p{Lu}\p{L}+\s)?(?:White House|Wall Street|Oval Office|Downing Street|Fleet Street|Main Street|Supreme Court|High Court|State Department|Silicon Valley|Stock Market|Stock Exchange|Capitol Hill|Madison Avenue)$/u;
/** Bodies that a capital alone tells from buildings. */
export const BODY_NAMES =
  /^(?:the\s)?(?:(?:United States|US|U\.S\.)\s)?(?:Senate|House|Court|Parliament|Church|Academy|Union|Congress|Bank|Embassy|Ministry|Office|Agency)$/u;
