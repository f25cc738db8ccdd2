/**
 * Locales whose directories below /usr/share/locale and /usr/share/man the base system owns: one per language of ISO 639-2 (its
 * two-letter code where it has one), and the localised variants that Fedora's `filesystem` package lists besides (3.16, lang-exceptions).
 */
const languages =
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo ' +
  'fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg ' +
  'li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se ' +
  'sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ' +
  'ace ach ada ady afa afh ain akk ale alg alt ang anp apa arc arn arp art arw ast ath aus awa bad bai bal ban bas bat bej bem ber bho bik bin ' +
  'bla bnt bra btk bua bug byn cad cai car cau ceb cel chb chg chk chm chn cho chp chr chy cmc cnr cop cpe cpf cpp crh crp csb cus dak dar day ' +
  'del den dgr din doi dra dsb dua dum dyu efi egy eka elx enm ewo fan fat fil fiu fon frm fro frr frs fur gaa gay gba gem gez gil gmh goh gon ' +
  'gor got grb grc gsw gwi hai haw hil him hit hmn hsb hup iba ijo ilo inc ine inh ira iro jbo jpr jrb kaa kab kac kam kar kaw kbd kha khi kho ' +
  'kmb kok kos kpe krc krl kro kru kum kut lad lah lam lez lol loz lua lui lun luo lus mad mag mai mak man map mas mdf mdr men mga mic min mkh ' +
  'mnc mni mno moh mos mun mus mwl mwr myn myv nah nai nap nds new nia nic niu nog non nqo nso nub nwc nym nyn nyo nzi osa ota oto paa pag pal ' +
  'pam pap pau peo phi phn pon pra pro raj rap rar roa rom rup sad sah sai sal sam sas sat scn sco sel sem sga sgn shn sid sio sit sla sma smi ' +
  'smj smn sms snk sog son srn srr ssa suk sus sux syc syr tai tem ter tet tig tiv tkl tlh tli tmh tog tpi tsi tum tup tut tvl tyv udm uga umb ' +
  'vai vot wak wal war was wen xal yao yap ypk zap zbl zen zgh znd zun zza ';

const variants =
  'af_ZA am_ET ast_ES az_IR be@latin bn_IN ca@valencia ca_ES ca_ES@valencian cs_CZ de_AT de_CH de_DE default el_GR en@boldquot en@quot en_AU ' +
  'en_CA en_GB en_US es_AR es_CL es_CO es_CR es_DO es_EC es_ES es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_SV es_UY es_VE et_EE eu_ES fa_IR ' +
  'fr_BE fr_CA fr_CH fr_FR he_IL hr_HR hu_HU it_CH it_IT ja_JP ko_KR ks@devanagari my_MM nb_NO nds@NFE nds_DE nl_BE nl_NL pl_PL pt_BR pt_PT ' +
  'ru_RU sl_SI sq_AL sr@ije sr@latin sr@Latn sv_SE uk_UA ur_PK uz@cyrillic uz@Latn zh_CN zh_CN.GB2312 zh_HK zh_TW zh_TW.Big5 ';

export const baseLocales: ReadonlySet<string> = new Set(`${languages}${variants}`.trim().split(' '));
