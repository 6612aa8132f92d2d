package care.accord.population.files;

import java.util.HashMap;
import java.util.Map;

/// States as files number them, in the letters of the postal service, which the rules of residence read; of places abroad the name. A number that
/// is in neither list is kept as it was told: where somebody lives is unknown then.
public final class StateCodes {
    /// Social Security Administration, as CMS publishes the values of `STATE_CD`. 99 is American Samoa, or nobody knows.
    private static final Map<String, String> SSA =
            read(
                    """
                    01 AL, 02 AK, 03 AZ, 04 AR, 05 CA, 06 CO, 07 CT, 08 DE, 09 DC, 10 FL, 11 GA, 12 HI,
                    13 ID, 14 IL, 15 IN, 16 IA, 17 KS, 18 KY, 19 LA, 20 ME, 21 MD, 22 MA, 23 MI, 24 MN,
                    25 MS, 26 MO, 27 MT, 28 NE, 29 NV, 30 NH, 31 NJ, 32 NM, 33 NY, 34 NC, 35 ND, 36 OH,
                    37 OK, 38 OR, 39 PA, 40 PR, 41 RI, 42 SC, 43 SD, 44 TN, 45 TX, 46 UT, 47 VT, 48 VI,
                    49 VA, 50 WA, 51 WV, 52 WI, 53 WY, 63 UM, 97 MP, 98 GU, 54 Africa, 55 Asia,
                    56 Canada, 57 Central America and West Indies, 58 Europe, 59 Mexico, 60 Oceania,
                    61 Philippines, 62 South America
                    """);

    /// Federal Information Processing Standard 5-2, and its territories.
    private static final Map<String, String> FIPS =
            read(
                    """
                    01 AL, 02 AK, 04 AZ, 05 AR, 06 CA, 08 CO, 09 CT, 10 DE, 11 DC, 12 FL, 13 GA, 15 HI,
                    16 ID, 17 IL, 18 IN, 19 IA, 20 KS, 21 KY, 22 LA, 23 ME, 24 MD, 25 MA, 26 MI, 27 MN,
                    28 MS, 29 MO, 30 MT, 31 NE, 32 NV, 33 NH, 34 NJ, 35 NM, 36 NY, 37 NC, 38 ND, 39 OH,
                    40 OK, 41 OR, 42 PA, 44 RI, 45 SC, 46 SD, 47 TN, 48 TX, 49 UT, 50 VT, 51 VA, 53 WA,
                    54 WV, 55 WI, 56 WY, 60 AS, 66 GU, 69 MP, 72 PR, 74 UM, 78 VI
                    """);

    private StateCodes() {}

    private static Map<String, String> read(String list) {
        Map<String, String> byCode = new HashMap<>();
        for (String entry : list.strip().split(",\\s+", -1)) {
            byCode.put(entry.substring(0, 2), entry.substring(3));
        }
        return Map.copyOf(byCode);
    }

    /// Of a number of the Social Security Administration.
    public static String ofSsa(String code) {
        return SSA.getOrDefault(code, code);
    }

    /// Of a FIPS number.
    public static String ofFips(String code) {
        return FIPS.getOrDefault(code, code);
    }

    /// Of a FIPS number of a county, which begins with that of its state.
    public static String ofCounty(String county) {
        return ofFips(county.substring(0, 2));
    }
}
