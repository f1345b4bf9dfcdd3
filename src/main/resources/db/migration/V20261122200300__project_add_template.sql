-- What projects are begun from again and again. The content is a copy of parts and no project: it stands in no list, is
-- found by no search, awaits nobody and is summed nowhere.
create table project_template (
    id         uuid primary key,
    version    bigint not null,
    name       text collate "da-DK-x-icu" not null constraint project_template_name_length check (length(name) between 1 and 200),
    text       text constraint project_template_text_length check (length(text) <= 2000),
    content    text not null constraint project_template_content_is_json check (content is json object),
    changed_at timestamptz not null
);
create unique index project_template_name_once on project_template (lower(name));

-- The shape in which competence development projects are run by two parties together: six phases, from the consolidation
-- to the education that is offered
insert into project_template (id, version, name, text, content, changed_at) values (
    '019a0000-0000-7000-8000-000000000001', 0, 'Kompetenceudvikling i seks faser',
    'Fra konsolidering over kompetenceprofil til en uddannelse, der udbydes og formidles. Fase 0 til 5 med typiske aktiviteter, og hjælp til, hvad der skal stå i afsnittene.',
    '{
 "sections": [
  {
   "kind": "BACKGROUND",
   "text": "*Hvorfor sættes projektet i gang, hvem er det aftalt imellem, og hvad bygger det på?*"
  },
  {
   "kind": "PURPOSE",
   "text": "*Hvilke kompetencer skal findes eller udvikles, hos hvem, og hvad skal de kunne bagefter, som de ikke kan nu?*"
  },
  {
   "kind": "ANCHORING",
   "text": "*Hvordan bliver arbejdspladserne inddraget undervejs, og hvordan lever resultaterne videre, når projektet er slut?*"
  },
  {
   "kind": "TARGET_GROUPS",
   "text": "*Hvem er den primære målgruppe, og hvem kan ellers få gavn af projektet?*"
  },
  {
   "kind": "ORGANISING",
   "text": "*Hvem ejer projektet, hvem leder det, hvem sidder i projektgruppe og styregruppe, og hvad har de hver især ansvar for?*"
  },
  {
   "kind": "DISSEMINATION",
   "text": "*Hvor, hvornår og til hvem bliver resultaterne fortalt?*"
  },
  {
   "kind": "BUDGET_ASSUMPTIONS",
   "text": "*I hvilke faser er der brug for ekstern bistand, og til hvad?*"
  },
  {
   "kind": "EVALUATION_PLAN",
   "text": "*Hvornår og hvordan evalueres forløb og resultater, og hvem bliver spurgt?*"
  },
  {
   "kind": "CONTACT",
   "text": "*Hvem kan man spørge?*"
  }
 ],
 "items": [
  {
   "section": "SUCCESS_CRITERIA",
   "item": {
    "itemTitle": "Der er beskrevet en fælles kompetenceprofil for målgruppen",
    "certainty": "PLANNED",
    "criterionKind": "DELIVERABLE",
    "achievement": "OPEN"
   }
  },
  {
   "section": "SUCCESS_CRITERIA",
   "item": {
    "itemTitle": "Der findes, eller er udviklet, en uddannelse, der giver de kompetencer, profilen beskriver",
    "certainty": "PLANNED",
    "criterionKind": "DELIVERABLE",
    "achievement": "OPEN"
   }
  },
  {
   "section": "SUCCESS_CRITERIA",
   "item": {
    "itemTitle": "De deltagende arbejdspladser har deltaget i uddannelsen",
    "certainty": "PLANNED",
    "criterionKind": "PARTICIPATION",
    "achievement": "OPEN"
   }
  },
  {
   "section": "SUCCESS_CRITERIA",
   "item": {
    "itemTitle": "De deltagende arbejdspladser er så tilfredse, at de vil anbefale uddannelsen til andre",
    "certainty": "PLANNED",
    "criterionKind": "SATISFACTION",
    "achievement": "OPEN"
   }
  },
  {
   "section": "SUCCESS_CRITERIA",
   "item": {
    "itemTitle": "Resultaterne er formidlet til andre arbejdspladser",
    "certainty": "PLANNED",
    "criterionKind": "DISSEMINATION",
    "achievement": "OPEN"
   }
  },
  {
   "section": "DELIVERABLES",
   "item": {
    "itemTitle": "En fælles kompetenceprofil",
    "certainty": "PLANNED",
    "achievement": "OPEN"
   }
  },
  {
   "section": "DELIVERABLES",
   "item": {
    "itemTitle": "En kompetencegivende uddannelse",
    "certainty": "PLANNED",
    "achievement": "OPEN"
   }
  },
  {
   "section": "DELIVERABLES",
   "item": {
    "itemTitle": "Oplæg og artikler om resultaterne",
    "certainty": "PLANNED",
    "achievement": "OPEN"
   }
  },
  {
   "section": "METHODS",
   "item": {
    "itemTitle": "Interviewundersøgelse",
    "certainty": "CONSIDERED",
    "methodKind": "Interview"
   }
  },
  {
   "section": "METHODS",
   "item": {
    "itemTitle": "Workshop eller ideseminar med de deltagende arbejdspladser",
    "certainty": "CONSIDERED",
    "methodKind": "Workshop"
   }
  },
  {
   "section": "METHODS",
   "item": {
    "itemTitle": "Screening af eksisterende uddannelser",
    "certainty": "PLANNED",
    "methodKind": "Screening"
   }
  }
 ],
 "phases": [
  {
   "phase": {
    "phaseNumber": 0,
    "phaseTitle": "Konsolidering af projektet",
    "description": "De arbejdspladser, der vil være med, præsenteres for projektet og byder ind. Projektlederne udarbejder endelige planer og budget, som styregruppen godkender.",
    "gates": []
   },
   "activities": [
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Præsentation af projektet for de deltagende arbejdspladser",
     "responsible": "Projektlederne",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    },
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Bud på ressourcer, aktiviteter og eksterne aktører",
     "responsible": "De deltagende arbejdspladser",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    },
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Endeligt projektforslag, tids- og handleplan samt budget",
     "responsible": "Projektlederne",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    },
    {
     "activityKind": "MILESTONE",
     "activityTitle": "Planer og budget er godkendt i styregruppen",
     "responsible": "Styregruppen",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    }
   ]
  },
  {
   "phase": {
    "phaseNumber": 1,
    "phaseTitle": "Afdækning af behov for kompetencer",
    "description": "Arbejdspladserne er med til at sige, hvilke kompetencer der bliver brug for.",
    "gates": []
   },
   "activities": [
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Ideseminar, workshops og/eller interviews",
     "responsible": "De deltagende arbejdspladser",
     "certainty": "CONSIDERED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    },
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "De centrale kompetencer identificeres",
     "responsible": "Eksterne konsulenter",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    }
   ]
  },
  {
   "phase": {
    "phaseNumber": 2,
    "phaseTitle": "Afdækning af brugernes forventninger og behov",
    "description": "Kan løbe samtidig med den forrige fase.",
    "gates": []
   },
   "activities": [
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Valg af, hvem der skal interviewes, og spørgeguide",
     "responsible": "Projektlederne",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    },
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Interviewundersøgelse",
     "responsible": "Eksterne konsulenter",
     "certainty": "CONSIDERED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    }
   ]
  },
  {
   "phase": {
    "phaseNumber": 3,
    "phaseTitle": "Beskrivelse af den fælles kompetenceprofil",
    "description": "Bygger på, hvad de to forrige faser har vist.",
    "gates": []
   },
   "activities": [
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Bud på en fælles kompetenceprofil",
     "responsible": "Eksterne konsulenter",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    },
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Møde i projektgruppen om buddet",
     "responsible": "Projektgruppen",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    },
    {
     "activityKind": "MILESTONE",
     "activityTitle": "Kompetenceprofilen er godkendt i styregruppen",
     "responsible": "Styregruppen",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    }
   ]
  },
  {
   "phase": {
    "phaseNumber": 4,
    "phaseTitle": "Afdækning af uddannelser og kontakt til udbydere",
    "description": "Findes uddannelsen, eller skal den udvikles?",
    "gates": []
   },
   "activities": [
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Afdækning af eksisterende uddannelser",
     "responsible": "Projektlederne",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    },
    {
     "activityKind": "MILESTONE",
     "activityTitle": "Udbyderen er udpeget",
     "responsible": "Styregruppen",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    }
   ]
  },
  {
   "phase": {
    "phaseNumber": 5,
    "phaseTitle": "Uddannelsen udbydes, og resultaterne formidles",
    "description": null,
    "gates": []
   },
   "activities": [
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Pilotuddannelse for ledere og medarbejdere",
     "responsible": null,
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    },
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Evaluering af pilotuddannelsen",
     "responsible": "Projektlederne",
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    },
    {
     "activityKind": "ACTIVITY",
     "activityTitle": "Formidling af kompetenceprofil og uddannelse",
     "responsible": null,
     "certainty": "PLANNED",
     "activityStatus": "NOT_BEGUN",
     "description": null
    }
   ]
  }
 ],
 "activities": [
  {
   "activityKind": "MILESTONE",
   "activityTitle": "Projektets forløb og resultater er evalueret",
   "responsible": null,
   "certainty": "PLANNED",
   "activityStatus": "NOT_BEGUN",
   "description": null
  }
 ],
 "roles": [
  {
   "kind": "OWNER",
   "words": "De chefer og ledere, som har ansvaret for at høste gevinsterne"
  },
  {
   "kind": "GROUP_MEMBER",
   "words": "Repræsentanter fra de deltagende arbejdspladser"
  },
  {
   "kind": "CONSULTANT",
   "words": "Eksterne konsulenter"
  }
 ],
 "seats": [
  {
   "title": "Formand",
   "chair": true
  },
  {
   "title": "Repræsentant for de ansatte",
   "chair": false
  },
  {
   "title": "Ledelsesrepræsentant fra de deltagende arbejdspladser",
   "chair": false
  }
 ],
 "partners": []
}', now());
