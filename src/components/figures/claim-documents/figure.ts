import { tableFigure } from '../figure.ts';
import { claimDocumentsSchema } from './schema.ts';
import { claimDocumentsClauses } from './text.ts';

/** 請求に必要な書類: `<ClaimDocuments />` */
export const claimDocuments = tableFigure('claim-documents', claimDocumentsSchema, claimDocumentsClauses);
