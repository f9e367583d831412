"""States: common English name, adjectives and people, capital and seats of government, other names.

One line a state: ``name | adjectives, people | capital, seats of government | other names``. Words that mean something
else too (*Georgia*, *Jordan*) are kept: reports on talks use them for the state. A word that would name two states
(*Congolese*, *Guinean*) stands with the one that reports mean without a further word. The last lines are lands and
communities that negotiate in their own name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

Form = Literal["name", "adjective", "seat"]


@dataclass(frozen=True)
class StateWord:
    """A word or words for a state."""

    state: str
    """Common English name."""
    form: Form
    """Its name, an adjective or people's name (*Omani*, *Omanis*), or its seat (*Muscat*, *the Kremlin*)."""


_STATES = """
Afghanistan | Afghan, Afghans | Kabul |
Albania | Albanian, Albanians | Tirana |
Algeria | Algerian, Algerians | Algiers |
Andorra | Andorran, Andorrans | |
Angola | Angolan, Angolans | Luanda |
Antigua and Barbuda | Antiguan, Antiguans | |
Argentina | Argentine, Argentinian, Argentines, Argentinians | Buenos Aires, Casa Rosada |
Armenia | Armenian, Armenians | Yerevan |
Australia | Australian, Australians | Canberra |
Austria | Austrian, Austrians | Vienna |
Azerbaijan | Azerbaijani, Azeri, Azerbaijanis, Azeris | Baku |
Bahamas | Bahamian, Bahamians | Nassau |
Bahrain | Bahraini, Bahrainis | Manama |
Bangladesh | Bangladeshi, Bangladeshis | Dhaka |
Barbados | Barbadian, Barbadians | Bridgetown |
Belarus | Belarusian, Belarussian, Belarusians | Minsk |
Belgium | Belgian, Belgians | |
Belize | Belizean, Belizeans | Belmopan |
Benin | Beninese | Porto-Novo, Cotonou |
Bhutan | Bhutanese | Thimphu |
Bolivia | Bolivian, Bolivians | La Paz |
Bosnia and Herzegovina | Bosnian, Bosnians | Sarajevo | Bosnia, Bosnia-Herzegovina
Botswana | Botswanan, Batswana | Gaborone |
Brazil | Brazilian, Brazilians | Brasilia, Brasília, Itamaraty, Planalto |
Brunei | Bruneian, Bruneians | Bandar Seri Begawan |
Bulgaria | Bulgarian, Bulgarians | Sofia |
Burkina Faso | Burkinabe, Burkinabè | Ouagadougou |
Burundi | Burundian, Burundians | Bujumbura, Gitega |
Cambodia | Cambodian, Cambodians | Phnom Penh |
Cameroon | Cameroonian, Cameroonians | Yaounde, Yaoundé |
Canada | Canadian, Canadians | Ottawa |
Cape Verde | Cape Verdean, Cape Verdeans | Praia | Cabo Verde
Central African Republic | Central African | Bangui |
Chad | Chadian, Chadians | N'Djamena, N’Djamena |
Chile | Chilean, Chileans | Santiago, La Moneda |
China | Chinese | Beijing, Zhongnanhai | People's Republic of China, PRC
Colombia | Colombian, Colombians | Bogota, Bogotá |
Comoros | Comorian, Comorians | Moroni |
Costa Rica | Costa Rican, Costa Ricans | |
Croatia | Croatian, Croatians, Croat, Croats | Zagreb |
Cuba | Cuban, Cubans | Havana |
Cyprus | Cypriot, Cypriots | Nicosia |
Czech Republic | Czech, Czechs | Prague | Czechia
Democratic Republic of the Congo | Congolese | Kinshasa | DR Congo, DRC, Congo, Democratic Republic of Congo
Denmark | Danish, Dane, Danes | Copenhagen |
Djibouti | Djiboutian, Djiboutians | |
Dominican Republic | | Santo Domingo |
East Timor | Timorese, East Timorese | Dili | Timor-Leste
Ecuador | Ecuadorian, Ecuadorean, Ecuadorians, Ecuadoreans | Quito |
Egypt | Egyptian, Egyptians | Cairo |
El Salvador | Salvadoran, Salvadorans, Salvadorean | San Salvador |
Equatorial Guinea | Equatoguinean | Malabo |
Eritrea | Eritrean, Eritreans | Asmara |
Estonia | Estonian, Estonians | Tallinn |
Eswatini | Swazi, Swazis | Mbabane | Swaziland
Ethiopia | Ethiopian, Ethiopians | Addis Ababa |
Fiji | Fijian, Fijians | Suva |
Finland | Finnish, Finn, Finns | Helsinki |
France | French, Frenchman | Paris, Élysée, Elysée, Elysee, Quai d'Orsay, Quai d’Orsay |
Gabon | Gabonese | Libreville |
Gambia | Gambian, Gambians | Banjul |
Georgia | Georgian, Georgians | Tbilisi |
Germany | German, Germans | Berlin |
Ghana | Ghanaian, Ghanaians | Accra |
Greece | Greek, Greeks | Athens |
Grenada | Grenadian, Grenadians | |
Guatemala | Guatemalan, Guatemalans | |
Guinea | Guinean, Guineans | Conakry |
Guinea-Bissau | Bissau-Guinean | Bissau |
Guyana | Guyanese | Georgetown |
Haiti | Haitian, Haitians | Port-au-Prince |
Honduras | Honduran, Hondurans | Tegucigalpa |
Hungary | Hungarian, Hungarians | Budapest |
Iceland | Icelandic, Icelander, Icelanders | Reykjavik, Reykjavík |
India | Indian, Indians | New Delhi, Delhi |
Indonesia | Indonesian, Indonesians | Jakarta |
Iran | Iranian, Iranians | Tehran, Teheran | Islamic Republic of Iran
Iraq | Iraqi, Iraqis | Baghdad |
Ireland | Irish | Dublin |
Israel | Israeli, Israelis | Jerusalem, Tel Aviv |
Italy | Italian, Italians | Rome |
Ivory Coast | Ivorian, Ivorians | Abidjan, Yamoussoukro | Côte d'Ivoire, Côte d’Ivoire, Cote d'Ivoire
Jamaica | Jamaican, Jamaicans | |
Japan | Japanese | Tokyo |
Jordan | Jordanian, Jordanians | Amman |
Kazakhstan | Kazakh, Kazakhs, Kazakhstani | Astana |
Kenya | Kenyan, Kenyans | Nairobi |
Kiribati | I-Kiribati | |
Kosovo | Kosovar, Kosovars, Kosovan | Pristina, Prishtina |
Kuwait | Kuwaiti, Kuwaitis | |
Kyrgyzstan | Kyrgyz | Bishkek |
Laos | Lao, Laotian, Laotians | Vientiane |
Latvia | Latvian, Latvians | Riga |
Lebanon | Lebanese | Beirut |
Lesotho | Basotho | Maseru |
Liberia | Liberian, Liberians | Monrovia |
Libya | Libyan, Libyans | Tripoli |
Liechtenstein | | Vaduz |
Lithuania | Lithuanian, Lithuanians | Vilnius |
Luxembourg | Luxembourgish | |
Madagascar | Malagasy | Antananarivo |
Malawi | Malawian, Malawians | Lilongwe |
Malaysia | Malaysian, Malaysians | Kuala Lumpur, Putrajaya |
Maldives | Maldivian, Maldivians | |
Mali | Malian, Malians | Bamako |
Malta | Maltese | Valletta |
Mauritania | Mauritanian, Mauritanians | Nouakchott |
Mauritius | Mauritian, Mauritians | Port Louis |
Mexico | Mexican, Mexicans | Mexico City |
Micronesia | Micronesian, Micronesians | |
Moldova | Moldovan, Moldovans | Chisinau, Chișinău |
Monaco | Monegasque | |
Mongolia | Mongolian, Mongolians | Ulaanbaatar |
Montenegro | Montenegrin, Montenegrins | Podgorica |
Morocco | Moroccan, Moroccans | Rabat |
Mozambique | Mozambican, Mozambicans | Maputo |
Myanmar | Burmese | Naypyidaw, Naypyitaw, Yangon | Burma
Namibia | Namibian, Namibians | Windhoek |
Nepal | Nepali, Nepalese, Nepalis | Kathmandu |
Netherlands | Dutch | The Hague, Amsterdam | Holland
New Zealand | New Zealander, New Zealanders | Wellington |
Nicaragua | Nicaraguan, Nicaraguans | Managua |
Niger | Nigerien, Nigeriens | Niamey |
Nigeria | Nigerian, Nigerians | Abuja |
North Korea | North Korean, North Koreans | Pyongyang | DPRK
North Macedonia | Macedonian, Macedonians | Skopje | Macedonia
Norway | Norwegian, Norwegians | Oslo |
Oman | Omani, Omanis | Muscat |
Pakistan | Pakistani, Pakistanis | Islamabad |
Palestine | Palestinian, Palestinians | Ramallah | Palestinian Authority
Panama | Panamanian, Panamanians | |
Papua New Guinea | Papua New Guinean | Port Moresby |
Paraguay | Paraguayan, Paraguayans | Asuncion, Asunción |
Peru | Peruvian, Peruvians | Lima |
Philippines | Philippine, Filipino, Filipinos | Manila, Malacañang, Malacanang |
Poland | Polish, Pole, Poles | Warsaw |
Portugal | Portuguese | Lisbon |
Qatar | Qatari, Qataris | Doha |
Republic of the Congo | | Brazzaville | Congo-Brazzaville, Congo Republic
Romania | Romanian, Romanians | Bucharest |
Russia | Russian, Russians | Moscow, Kremlin | Russian Federation
Rwanda | Rwandan, Rwandans | Kigali |
Samoa | Samoan, Samoans | Apia |
Saudi Arabia | Saudi, Saudis, Saudi Arabian | Riyadh | Kingdom of Saudi Arabia
Senegal | Senegalese | Dakar |
Serbia | Serbian, Serbians, Serb, Serbs | Belgrade |
Seychelles | Seychellois | |
Sierra Leone | Sierra Leonean, Sierra Leoneans | Freetown |
Singapore | Singaporean, Singaporeans | |
Slovakia | Slovak, Slovaks, Slovakian | Bratislava |
Slovenia | Slovenian, Slovenians, Slovene, Slovenes | Ljubljana |
Solomon Islands | | Honiara |
Somalia | Somali, Somalis, Somalian | Mogadishu |
Somaliland | Somalilander, Somalilanders | Hargeisa |
South Africa | South African, South Africans | Pretoria |
South Korea | South Korean, South Koreans | Seoul | Republic of Korea, ROK
South Sudan | South Sudanese | Juba |
Spain | Spanish, Spaniard, Spaniards | Madrid |
Sri Lanka | Sri Lankan, Sri Lankans | Colombo |
Sudan | Sudanese | Khartoum |
Suriname | Surinamese | Paramaribo |
Sweden | Swedish, Swede, Swedes | Stockholm |
Switzerland | Swiss | Bern, Berne |
Syria | Syrian, Syrians | Damascus |
Taiwan | Taiwanese | Taipei |
Tajikistan | Tajik, Tajiks | Dushanbe |
Tanzania | Tanzanian, Tanzanians | Dodoma, Dar es Salaam |
Thailand | Thai, Thais | Bangkok |
Togo | Togolese | Lome, Lomé |
Tonga | Tongan, Tongans | |
Trinidad and Tobago | Trinidadian, Trinidadians | Port of Spain | Trinidad
Tunisia | Tunisian, Tunisians | Tunis |
Turkey | Turkish, Turk, Turks | Ankara | Türkiye, Turkiye
Turkmenistan | Turkmen | Ashgabat |
Uganda | Ugandan, Ugandans | Kampala |
Ukraine | Ukrainian, Ukrainians | Kyiv, Kiev, Bankova |
United Arab Emirates | Emirati, Emiratis | Abu Dhabi | UAE, U.A.E., Emirates
United Kingdom | British, Briton, Britons | London, Downing Street, Whitehall | UK, U.K., Britain, Great Britain
United States | American, Americans | Washington, White House, State Department, Pentagon | US, U.S., USA, U.S.A.
United States | | | America
Uruguay | Uruguayan, Uruguayans | Montevideo |
Uzbekistan | Uzbek, Uzbeks | Tashkent |
Vanuatu | | Port Vila |
Vatican City | | Holy See | Vatican
Venezuela | Venezuelan, Venezuelans | Caracas, Miraflores |
Vietnam | Vietnamese | Hanoi |
Western Sahara | Sahrawi, Sahrawis, Saharawi | |
Yemen | Yemeni, Yemenis | Sanaa, Sana'a, Sana’a, Aden |
Zambia | Zambian, Zambians | Lusaka |
Zimbabwe | Zimbabwean, Zimbabweans | Harare |
Bosnian Croats | Bosnian Croat | |
Bosnian Serbs | Bosnian Serb | |
Bougainville | Bougainvillean, Bougainvilleans | |
Catalonia | Catalan, Catalans | |
Faroe Islands | Faroese | Torshavn, Tórshavn | Faroes
Greek Cypriots | Greek Cypriot | |
Greenland | Greenlandic, Greenlander, Greenlanders | Nuuk |
Hong Kong | Hongkonger, Hongkongers | |
Kosovo Serbs | Kosovo Serb | |
New Caledonia | New Caledonian, New Caledonians | Noumea, Nouméa |
Turkish Cypriots | Turkish Cypriot | |
"""

ORGANISATIONS = {
    "United Nations": ("United Nations", "UN", "U.N."),
    "European Union": ("European Union", "EU", "E.U.", "Brussels", "European Commission"),
    "African Union": ("African Union", "AU"),
    "Arab League": ("Arab League", "League of Arab States"),
    "NATO": ("NATO", "Nato"),
    "ASEAN": ("ASEAN", "Asean"),
    "ECOWAS": ("ECOWAS", "Ecowas"),
    "OSCE": ("OSCE",),
    "IGAD": ("IGAD",),
    "East African Community": ("East African Community", "EAC"),
    "Southern African Development Community": ("Southern African Development Community", "SADC"),
    "Organization of American States": ("Organization of American States", "OAS"),
    "CARICOM": ("CARICOM", "Caricom"),
    "Gulf Cooperation Council": ("Gulf Cooperation Council", "GCC"),
    "International Committee of the Red Cross": ("International Committee of the Red Cross", "ICRC", "Red Cross"),
    "World Bank": ("World Bank",),
    "IAEA": ("IAEA", "International Atomic Energy Agency"),
}
"""Bodies of states that mediate, host and speak; never a party by themselves."""

CALLED = {
    "European Union": ("Europe", "The Europeans", "the Europeans", "The bloc", "the bloc", "the commission"),
}
"""What a body of states is called for short where it is a party."""

HALVES = {"North": "North Korea", "South": "South Korea"}
"""States called by their half of the country (*the North*), where a report names the country."""

TWINS = {
    "Koreas": ("North Korea", "South Korea"),
    "Sudans": ("South Sudan", "Sudan"),
    "Congos": ("Democratic Republic of the Congo", "Republic of the Congo"),
}
"""States called by one name together (*the two Koreas*)."""

NAMESAKES = (
    r"(?:declarations?|agreements?|accords?|treat(?:y|ies)|protocols?|conventions?|memorand(?:um|a)|communiqu[eé]s?|"
    r"charters?|principles|statements? of principles|process|format|formula|conference|summit|pact|statute|framework|"
    r"document|ceasefire|armistice|truce|platform|forum)"
)
"""What a town gives its name to: texts, processes and meetings, none of which is the state that the town is seat of."""

OF_WHAT = (
    r"peace|climate|ceasefire|interim|joint|final|political|nuclear|security|grain|prisoner|trade|arms|water|[12]\d{3}"
)
"""What such a text may be about, between the two."""


@cache
def state_words() -> dict[str, StateWord]:
    """Every word or words for a state, to what it means."""
    found: dict[str, StateWord] = {}
    for line in _STATES.strip().splitlines():
        name, people, seats, others = (part.strip() for part in line.split("|"))
        rows: tuple[tuple[Form, str], ...] = (("name", f"{name},{others}"), ("adjective", people), ("seat", seats))
        for form, words in rows:
            for word in filter(None, (w.strip() for w in words.split(","))):
                found.setdefault(word, StateWord(name, form))
    return found


@cache
def capital_of(state: str) -> str | None:
    """The first seat of a state by its common name; None if none is known."""
    return next((words for words, found in state_words().items() if found == StateWord(state, "seat")), None)


@cache
def body_words() -> dict[str, str]:
    """Every word or words for a body of states, to its common name."""
    return {word: name for name, words in ORGANISATIONS.items() for word in words}


def state_of(words: str) -> str | None:
    """The state that these words name, if they name one.

    Examples
    --------
    >>> state_of("Omani"), state_of("the Kremlin"), state_of("U.S."), state_of("Atlantis")
    ('Oman', 'Russia', 'United States', None)
    """
    bare = words.removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("’s")
    found = state_words().get(bare)
    return found.state if found else None
