import type { GuidanceTexts } from "../guidance";

/** What the fields mean. All but `printed` is deduced, from the form, the Regulations (State Council Order 711) and published reports. */
export const guidance: GuidanceTexts = {
  basis: { printed: "Printed in the form", deduced: "Our reading of the form and the Regulations, not official" },

  rows: {
    "t2.regulations":
      "Rules (规章) of this body. Only ministries, provincial governments and governments of cities with districts can make rules; for others the figure is normally 0.",
    "t2.normative": "Normative documents of this body, disclosed under Article 20 (1) of the Regulations.",
    "t2.licensing":
      "Administrative licences; Article 20 (5) asks to disclose their basis, conditions, procedure and results.",
    "t2.services": "Administrative and service matters for the public other than licences.",
    "t2.penalties": "Administrative penalties, Article 20 (6).",
    "t2.coercion": "Administrative coercion (measures and enforcement), Article 20 (6).",
    "t2.fees": "Administrative fees, Article 20 (8).",
    "t2.procurement": "Centralised government procurement, Article 20 (9).",

    "t3.received": "Requests for information received during the year.",
    "t3.carriedIn":
      "Requests of earlier years that were open at the end of last year; equals last year's “carried to next year”.",
    "t3.granted":
      "Requests answered by full disclosure; being told where published information can be found is usually counted here.",
    "t3.partial": "One request, of which a part is disclosed and the rest is not (separation under Article 37).",
    "t3.refused.stateSecret": "Refused because the information is a state secret (Article 14).",
    "t3.refused.forbiddenByLaw": "Refused because another law or regulation forbids disclosure (Article 14).",
    "t3.refused.securityStability":
      "Refused because disclosure could endanger state, public or economic security or social stability (Article 14).",
    "t3.refused.thirdParty":
      "Refused to protect the lawful interests of a third party: trade secrets, privacy (Article 15).",
    "t3.refused.internalAffairs":
      "Refused as information on internal affairs: personnel, logistics, internal procedure (Article 16).",
    "t3.refused.processInformation":
      "Refused as information on a process: records of discussion, drafts, letters of consultation, requests for instructions (Article 16).",
    "t3.refused.enforcementFile": "Refused as part of an enforcement file (Article 16).",
    "t3.refused.adminQuery":
      "Information with a query procedure of its own, such as business or property registers; the applicant is referred there (Article 36 (7)).",
    "t3.unavailable.notHeld": "After a search, this body neither made nor holds the information (Article 36).",
    "t3.unavailable.needsCreation": "The information would first have to be compiled or analysed (Article 38).",
    "t3.unavailable.stillUnclear": "The request stays unclear after the applicant corrected it (Article 30).",
    "t3.notProcessed.petition": "Petitions, complaints or reports in the form of a request (Article 39).",
    "t3.notProcessed.repeated": "The same information was asked for again after an answer (Article 36 (6)).",
    "t3.notProcessed.publication": "Official gazettes, newspapers, books and the like were asked for (Article 39).",
    "t3.notProcessed.excessive":
      "Number or frequency of requests is clearly beyond reason and the reason given does not hold (Article 35).",
    "t3.notProcessed.reissue": "The body was asked to confirm or reissue information already obtained.",
    "t3.other": "Results outside (一) to (五), such as a request withdrawn.",
    "t3.other.correctionOverdue":
      "The applicant did not correct the request in time, without good reason (Article 30).",
    "t3.other.feeOverdue": "The applicant did not pay the fee asked for in time (Article 42).",
    "t3.other.rest": "Results outside the ones above, such as a request withdrawn.",
    "t3.concluded": "All requests concluded during the year: the sum of the rows (一) to (六).",
    "t3.carriedOut": "Requests still open at the end of the year; equals next year's “carried in from last year”.",

    "t4.review": "Administrative reviews over this body's disclosure work.",
    "t4.direct": "Court cases over disclosure brought without an administrative review before.",
    "t4.afterReview": "Court cases over disclosure brought after an administrative review.",
  },

  columns: {
    "t2.made": "Documents made during the year.",
    "t2.published": "Documents published during the year; normally not more than the total published.",
    "t2.stock": "All documents open to the public at the end of the year.",
    "t2.previous": "Items of the year before; equals the sum of items and change in last year's report.",
    "t2.change": "By how many items the number rose or fell; together with last year's items never below 0.",
    "2019 t2.decisions":
      "Published reports read this column in two ways: as items, last year's items plus the change; as cases, the decisions made this year, independent of the other two columns.",
    "2021 t2.decisions": "Decisions made this year.",
    "t2.projects": "Projects of centralised procurement this year.",
    "2019 t2.amount":
      "The total of centralised procurement this year. The form prints no unit; most reports use 万元 (ten thousand yuan): better to write it.",
    "2021 t2.amount": "The total of administrative fees collected this year.",
    "t2.issued": "Documents issued this year.",
    "t2.repealed": "Documents repealed this year.",
    "t2.inForce": "Documents in force at the end of the year.",

    "t3.natural": "Requests by natural persons.",
    "t3.business": "Requests by businesses.",
    "t3.research": "Requests by research institutions.",
    "t3.charity": "Requests by charities and public-interest organisations.",
    "t3.legal": "Requests by law firms and other legal services.",
    "t3.otherOrganisation": "Requests by legal persons and organisations other than the four before.",
    "t3.total": "The sum of the six columns to the left.",

    "t4.upheld": "The act was upheld, or the application or claim dismissed.",
    "t4.corrected": "The act was revoked, changed, found unlawful, or the body was ordered to act.",
    "t4.other": "Other outcomes, such as withdrawn, terminated or not accepted.",
    "t4.pending": "Not decided by the end of the year.",
    "t4.total": "The sum of the four columns to the left.",
  },

  kinds: {
    count: "A whole number, not below 0; write 0 for none.",
    change: "A whole number with its sign: +21 for a rise, -3 for a fall, 0 for no change.",
    money: "A number, decimals allowed, in 万元 (ten thousand yuan); write 0 for none.",
  },

  printed: {
    "t3.received": "The form prints: item one plus item two equals item three plus item four.",
    "t3.carriedIn": "The form prints: item one plus item two equals item three plus item four.",
    "t3.carriedOut": "The form prints: item one plus item two equals item three plus item four.",
    "t3.concluded": "The form prints: item one plus item two equals item three plus item four.",
    "t3.partial": "The form prints: a request answered in parts is counted here only.",
    "2021 t2.amount": "The form prints the unit 万元 (ten thousand yuan).",
  },
};
